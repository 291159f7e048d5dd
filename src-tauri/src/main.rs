//! Hamerslag: meetings of an association, in one file on this computer.

fn main() {}
