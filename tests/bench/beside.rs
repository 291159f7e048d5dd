use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use hamerslag_core::Reader;
use hamerslag_core::view::MinutesView;
use hamerslag_core::words::Visibility;

use crate::table::{Table, Times};
use crate::{entered, once, told};

/// The Python that has the other programs; `cargo xtask bench` says which.
const PYTHON: &str = "HAMERSLAG_RIVALS";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/rivals.py");
const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/print/fonts");

/// Another program that makes a PDF of the same words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rival {
    Typst,
    WeasyPrint,
    LibreOffice,
}

impl Rival {
    const ALL: [Self; 3] = [Self::Typst, Self::WeasyPrint, Self::LibreOffice];

    fn name(self) -> &'static str {
        match self {
            Self::Typst => "Typst",
            Self::WeasyPrint => "WeasyPrint",
            Self::LibreOffice => "LibreOffice",
        }
    }

    fn command(self, work: &Work) -> Option<Command> {
        let (module, source) = match self {
            Self::Typst => ("typst", "minutes.typ"),
            Self::WeasyPrint => ("weasyprint", "minutes.html"),
            Self::LibreOffice => {
                let mut command = Command::new("soffice");
                command.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&work.folder);
                command.arg(work.folder.join("minutes.html"));
                return Some(command);
            }
        };
        let mut command = Command::new(std::env::var_os(PYTHON)?);
        command.arg(SCRIPT).arg(module).arg(work.folder.join(source)).arg(self.output(work)).arg(FONTS);
        Some(command)
    }

    fn output(self, work: &Work) -> PathBuf {
        let name = match self {
            Self::Typst => "typst.pdf",
            Self::WeasyPrint => "weasyprint.pdf",
            Self::LibreOffice => "minutes.pdf",
        };
        work.folder.join(name)
    }
}

/// Minutes in every form that one of the programs takes.
struct Work {
    folder: PathBuf,
    view: MinutesView,
}

impl Work {
    fn new(folder: &Path, view: &MinutesView) -> Self {
        let archive = folder.join("minutes.hamerslag");
        entered::archive(&archive, view);
        let reader = Reader::open(&archive).unwrap();
        let meeting = reader.overview().unwrap().meetings[0].id;
        let view = reader.minutes(meeting, Visibility::Members).unwrap();
        std::fs::write(folder.join("minutes.typ"), told::typst(&view)).unwrap();
        std::fs::write(folder.join("minutes.html"), told::html(&view, Path::new(FONTS))).unwrap();
        Self { folder: folder.to_owned(), view }
    }

    fn ours(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hamerslag"));
        command.arg("minutes").arg(self.folder.join("minutes.hamerslag"));
        command.arg("--pdf").arg(self.folder.join("ours.pdf")).env("HAMERSLAG_DATA", &self.folder);
        command
    }
}

/// How long a command takes from start to end, and within its process as far as it says so.
struct Taken {
    whole: Duration,
    /// Of all its cores, in ticks; none where the system does not tell.
    processor: u64,
    within: Option<Duration>,
}

/// The processor time of all commands so far, in ticks of 10 ms, where the system tells it (proc(5), fields 16 and 17).
fn processor() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(13).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
}

/// Runs a command; `None` if it is not there or fails.
fn taken(mut command: Command) -> Option<Taken> {
    let (start, before) = (Instant::now(), processor());
    let output = command.stderr(Stdio::null()).output().ok()?;
    let whole = start.elapsed();
    let said: Option<f64> = String::from_utf8_lossy(&output.stdout).trim().parse().ok();
    let within = said.map(|milliseconds| Duration::from_secs_f64(milliseconds / 1e3));
    output.status.success().then_some(Taken { whole, processor: processor() - before, within })
}

/// How many pages a PDF has, for who compares.
fn pages(pdf: &Path) -> String {
    let told = Command::new("pdfinfo").arg(pdf).output().ok();
    let told = told.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let count = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    count.map_or("?".to_owned(), |count| count.trim().to_owned())
}

/// The same minutes by other programs, turn by turn, so that a busy machine hinders all alike. `what` is how long they are.
pub fn measure(table: &mut Table, what: &str, view: &MinutesView, rounds: usize) {
    let name = |rival: Rival| format!("{what} beside {}, whole command", rival.name());
    let wanted: Vec<Rival> = Rival::ALL.into_iter().filter(|rival| table.wants(&name(*rival))).collect();
    if wanted.is_empty() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let work = Work::new(folder.path(), view);
    taken(work.ours()).expect("our own program makes a PDF");
    let kept = once::kept(folder.path(), &work.view);
    for rival in wanted {
        if rival.command(&work).and_then(taken).is_none() {
            println!("{}: niet aanwezig of mislukt, overgeslagen", rival.name());
            continue;
        }
        let (mut ours, mut theirs, mut ours_within) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..rounds {
            ours.extend(taken(work.ours()));
            theirs.extend(rival.command(&work).and_then(taken));
            ours_within.push(once::first(&kept));
        }
        let whole = Compared::of(whole(&ours), whole(&theirs));
        let within: Vec<Duration> = theirs.iter().filter_map(|taken| taken.within).collect();
        let within = (!within.is_empty()).then(|| {
            let Compared { ours, theirs } = Compared::of(ours_within, within);
            format!("; without the start of the process {:.1} ×, {ours:.0} to {theirs:.0} ms", theirs / ours)
        });
        let ticks = |taken: &[Taken]| taken.iter().map(|taken| taken.processor).sum::<u64>() as f64;
        let busy = match ticks(&ours) {
            0.0 => String::new(),
            ours => format!("; in processor time {:.1} ×", ticks(&theirs) / ours),
        };
        let (here, there) = (pages(&work.folder.join("ours.pdf")), pages(&rival.output(&work)));
        let figure = format!(
            "{:.1} × as fast, {:.0} ms for {here} pages to {:.0} ms for {there}{busy}{}",
            whole.theirs / whole.ours,
            whole.ours,
            whole.theirs,
            within.unwrap_or_default()
        );
        table.add(&name(rival), figure, "–".to_owned(), true);
    }
}

/// The best times, in milliseconds: what a busy machine adds tells nothing of a program.
struct Compared {
    ours: f64,
    theirs: f64,
}

impl Compared {
    fn of(ours: Vec<Duration>, theirs: Vec<Duration>) -> Self {
        Self { ours: Times::from(ours).share(0.0), theirs: Times::from(theirs).share(0.0) }
    }
}

fn whole(taken: &[Taken]) -> Vec<Duration> {
    taken.iter().map(|taken| taken.whole).collect()
}
