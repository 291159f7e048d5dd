use std::fmt;
use std::time::{Duration, Instant};

/// One bar with its figure.
struct Line {
    what: String,
    figure: String,
    bar: String,
    met: bool,
}

/// All bars that were measured.
pub struct Table {
    wanted: Vec<String>,
    lines: Vec<Line>,
}

impl Table {
    pub fn new(wanted: Vec<String>) -> Self {
        Self { wanted, lines: Vec::new() }
    }

    /// Whether a bar was asked for; all are when none was named.
    pub fn wants(&self, what: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|word| what.contains(word.as_str()))
    }

    /// Milliseconds that must not be exceeded.
    pub fn at_most(&mut self, what: &str, ms: f64, bar: f64, beside: &str) {
        self.add(what, format!("{ms:.1} ms{beside}"), format!("≤ {bar} ms"), ms <= bar);
    }

    pub fn add(&mut self, what: &str, figure: String, bar: String, met: bool) {
        println!("{what}: {figure} ({bar}){}", if met { "" } else { "  MISSED" });
        self.lines.push(Line { what: what.to_owned(), figure, bar, met });
    }

    /// Shows all of it, and fails when a bar was missed.
    pub fn end(&self) {
        println!("\n{self}");
        let missed = self.lines.iter().filter(|line| !line.met).count();
        if missed > 0 {
            eprintln!("\n{missed} bar(s) missed");
            std::process::exit(1);
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | figure | bar |\n|---|---|---|")?;
        for line in &self.lines {
            let mark = if line.met { "" } else { " **missed**" };
            writeln!(f, "| {} | {}{mark} | {} |", line.what, line.figure, line.bar)?;
        }
        Ok(())
    }
}

/// Times of the same thing done several times.
pub struct Times(Vec<Duration>);

impl Times {
    pub fn of<T>(count: usize, mut act: impl FnMut(usize) -> T) -> Self {
        let mut times = Vec::with_capacity(count);
        for turn in 0..count {
            let start = Instant::now();
            let made = act(turn);
            times.push(start.elapsed());
            drop(made);
        }
        Self::from(times)
    }

    pub fn from(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    /// The time that this share of all stays below, in milliseconds.
    pub fn share(&self, share: f64) -> f64 {
        let last = self.0.len() - 1;
        let place = (last as f64 * share).round() as usize;
        self.0[place.min(last)].as_secs_f64() * 1_000.0
    }
}

/// How long this thread has waited for a processor so far, where the system tells it (second field of schedstat): on a busy
/// machine that is other people's time.
pub fn waited() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace()
        .nth(1)
        .and_then(|nanos| nanos.parse().ok())
        .map_or(Duration::ZERO, Duration::from_nanos)
}

/// What this was measured on.
pub fn machine() -> String {
    let model = std::fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| {
            Some(text.lines().find(|line| line.starts_with("model name"))?.split_once(": ")?.1.to_owned())
        })
        .unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{model}, {cores} cores, {}", std::env::consts::OS)
}

/// A small generator of numbers that are the same every time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 11) as usize % bound
    }

    /// Small numbers often, large ones seldom, as words are used.
    pub fn zipf(&mut self, bound: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((bound as f64).powf(unit) as usize).saturating_sub(1).min(bound - 1)
    }
}
