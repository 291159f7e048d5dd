//! Any bytes as a file of minutes: read without a panic, alike twice, no word lost, every span in its place.
#![no_main]

use hamerslag_language::{decode, read_agenda, read_minutes};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/language/kept.rs"]
mod kept;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode::text(bytes) else { return };
    let text = decoded.text.as_str();
    let reading = read_minutes(text, None);
    kept::words_are_kept(text, &reading);
    kept::spans_fit(text, &reading);
    assert_eq!(read_minutes(text, None), reading, "the same text always gives the same reading");
    let half = text.floor_char_boundary(text.len() / 2);
    let (agenda, rest) = text.split_at(half);
    let reading = read_minutes(rest, Some(&read_agenda(agenda)));
    kept::words_are_kept(rest, &reading);
    kept::spans_fit(rest, &reading);
});
