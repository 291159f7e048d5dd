use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::app;
use crate::empty::EMPTY;
use crate::table::Table;
use crate::typing;

const START: &str = "start of the process to the start screen painted, beside an empty Tauri window, median";
const MEMORY: &str = "memory at the start screen, beside an empty Tauri window, median";
const ROUNDS: usize = 7;
/// Clock ticks a second in `/proc` (proc(5); the same on every Linux that Tauri runs on).
const TICKS: f64 = 100.0;

/// One start of a program with a window.
struct Started {
    /// Milliseconds from the start of the process to the first words on the screen.
    painted: f64,
    memory: f64,
}

/// Both windows turn by turn, so that a busy machine hinders both alike. Gives the megabytes of the empty one; none when
/// nothing that needs them was asked for.
pub fn measure(table: &mut Table) -> Option<f64> {
    if ![START, MEMORY, typing::MEMORY].iter().any(|what| table.wants(what)) {
        return None;
    }
    let this = std::env::current_exe().unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(started(app::program(), &[]));
        theirs.push(started(&this, &[EMPTY]));
    }
    let median = |starts: &[Started], figure: fn(&Started) -> f64| {
        let mut figures: Vec<f64> = starts.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    let painted = (median(&ours, |one| one.painted), median(&theirs, |one| one.painted));
    let memory = (median(&ours, |one| one.memory), median(&theirs, |one| one.memory));
    times(table, START, painted, "ms", 1.5);
    times(table, MEMORY, memory, "MB", 1.3);
    Some(memory.1)
}

/// A figure of ours as so many times the empty window's.
pub fn times(table: &mut Table, what: &str, (ours, theirs): (f64, f64), unit: &str, bar: f64) {
    if table.wants(what) {
        let share = ours / theirs;
        let figure = format!("{share:.2} × ({ours:.0} {unit} to {theirs:.0})");
        table.add(what, figure, format!("≤ {bar} ×"), share <= bar);
    }
}

fn started(program: &Path, arguments: &[&str]) -> Started {
    let folder = tempfile::tempdir().unwrap();
    let session = app::driven(program, arguments, folder.path(), &app::World::default());
    session.wait_for("document.querySelector('h1') && performance.getEntriesByType('paint').length > 0");
    let painted = session.run(
        "return performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime",
    );
    let process = app::process_of(program, folder.path());
    // What is done after the first screen counts too.
    sleep(Duration::from_secs(1));
    Started { painted: Value::as_f64(&painted).unwrap() - began(&process), memory: memory(&process) }
}

/// When a process began, in milliseconds since 1970.
fn began(process: &str) -> f64 {
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
    let up: f64 = uptime.split_whitespace().next().unwrap().parse().unwrap();
    let ticks: f64 = fields(process)[19].parse().unwrap();
    (now - up + ticks / TICKS) * 1e3
}

/// The fields of `/proc/PROCESS/stat` behind the name; the first is its state.
fn fields(process: &str) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(')').next().unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// What a process and those it started have in memory, in megabytes; what is shared with others counts for its share.
pub fn memory(process: &str) -> f64 {
    of_all(process, &|process| {
        let own = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let share = own.lines().find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB"));
        share.and_then(|share| share.parse::<f64>().ok()).unwrap_or(0.0) / 1e3
    })
}

/// The processor time of a process and those it started, in milliseconds.
pub fn busy(process: &str) -> f64 {
    of_all(process, &|process| {
        let ticks = fields(process).into_iter().skip(11).take(2);
        ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / TICKS * 1e3
    })
}

/// The sum of a figure over a process and those it started.
fn of_all(process: &str, figure: &dyn Fn(&str) -> f64) -> f64 {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let names = processes.filter_map(|entry| entry.file_name().into_string().ok());
    let children = names.filter(|name| fields(name).get(1).is_some_and(|parent| parent == process));
    figure(process) + children.map(|child| of_all(&child, figure)).sum::<f64>()
}
