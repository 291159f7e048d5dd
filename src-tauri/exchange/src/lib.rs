//! Files in and out.

pub mod example;
