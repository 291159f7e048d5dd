use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::hall::Hall;

/// A folder to work in, with the program in it.
pub struct Shell {
    pub folder: TempDir,
}

/// What came out.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Shell {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The folder of a hall, with its archive closed, and the path of that archive.
    pub fn of(hall: Hall) -> (Self, String) {
        let path = hall.archive.path().to_str().unwrap().to_owned();
        let Hall { folder, archive, .. } = hall;
        drop(archive);
        (Self { folder }, path)
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_hamerslag"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("HAMERSLAG_DATA", self.folder.path().join("gegevens"))
            .output()
            .unwrap();
        Said {
            code: status.code().expect("the program ends by itself"),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }

    pub fn done(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        said.out
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.folder.path().join(name), content).unwrap();
    }

    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }
}

/// Names and bytes of everything in the folder but the app's own data.
fn everything(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|one| one.unwrap())
        .filter(|one| one.path().is_file())
        .map(|one| (one.file_name(), fs::read(one.path()).unwrap()))
        .collect();
    found.sort();
    found
}

const MINUTES: &str = "1. Noor opent de vergadering om 20.00 uur.\n2. De agenda wordt vastgesteld.\n\
                       3. Het hek is stuk. Tijn vraagt een offerte aan voor 1 maart.\n4. Noor sluit om 21.15 uur.\n";

#[test]
fn a_newcomer_makes_an_archive_enters_minutes_and_holds_them_as_pdf() {
    let shell = Shell::new();
    shell.write("notulen.txt", MINUTES);
    assert!(shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]).contains("De Proeftuin"));
    let said = shell.done(&["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07"]);
    assert!(said.contains("ALV van 7 februari 2024 ingevoerd, met 4 agendapunten"), "{said}");
    assert!(shell.done(&["meetings", "tuin.hamerslag"]).contains("2024-02-07"));
    assert!(shell.done(&["decisions", "tuin.hamerslag"]).contains("2024-1"));
    assert!(shell.done(&["actions", "tuin.hamerslag", "--person", "tijn"]).contains("offerte"));
    assert!(shell.done(&["search", "tuin.hamerslag", "hek", "stuk"]).contains("Het hek is stuk."));
    assert!(
        shell.done(&["minutes", "tuin.hamerslag", "--markdown"]).starts_with("# Notulen van de algemene")
    );
    let said = shell.done(&["minutes", "tuin.hamerslag", "--pdf", "uit.pdf"]);
    assert_eq!(said, "De notulen van de ALV van 7 februari 2024 staan in uit.pdf.\n");
    assert!(fs::read(shell.path("uit.pdf")).unwrap().starts_with(b"%PDF-"));
    shell.done(&["agenda", "tuin.hamerslag", "laatste", "--pdf", "agenda.pdf"]);
    shell.done(&["decisions", "tuin.hamerslag", "--pdf", "lijst.pdf"]);
    shell.done(&["actions", "tuin.hamerslag", "--pdf", "lijst.pdf"]);
    assert!(shell.done(&["open", "uit.pdf"]).contains("7 februari 2024"), "the PDF carries its meeting");
    assert!(shell.done(&["decisions", "tuin.hamerslag", "--csv"]).starts_with("\u{feff}nummer;datum;"));
    assert!(shell.done(&["check", "tuin.hamerslag"]).contains("heel en onaangetast"));
    let left: Vec<_> = everything(shell.folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        left,
        ["agenda.pdf", "lijst.pdf", "notulen.txt", "tuin.hamerslag", "uit.pdf"],
        "and nothing else is left"
    );
}

#[test]
fn an_archive_in_a_folder_that_is_copied_elsewhere_is_warned_of() {
    let shell = Shell::new();
    fs::create_dir(shell.path("Nextcloud")).unwrap();
    let said = shell.done(&["new", "Nextcloud/tuin.hamerslag", "--name", "De Proeftuin"]);
    assert!(said.contains("door Nextcloud gekopieerd"), "{said}");
}

#[test]
fn whatever_is_read_comes_as_json_too() {
    let shell = Shell::new();
    shell.write("notulen.txt", MINUTES);
    shell.done(&["example", "v.hamerslag"]);
    for line in [
        vec!["read", "notulen.txt", "--json"],
        vec!["meetings", "v.hamerslag", "--json"],
        vec!["agenda", "v.hamerslag", "--json"],
        vec!["minutes", "v.hamerslag", "--json"],
        vec!["decisions", "v.hamerslag", "--json"],
        vec!["actions", "v.hamerslag", "--open", "--json"],
        vec!["search", "v.hamerslag", "pomp", "--json"],
        vec!["check", "v.hamerslag", "--json"],
    ] {
        let out = shell.done(&line);
        serde_json::from_str::<serde_json::Value>(&out)
            .unwrap_or_else(|error| panic!("{line:?}: {error}\n{out}"));
    }
    let said = shell.run(&["meetings", "nergens.hamerslag", "--json"]);
    let failure: serde_json::Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!((said.code, failure["code"].as_str()), (1, Some("no_such_file")));
}

/// Bad input of every kind: a sentence in Dutch, exit code 1, and nothing written or changed.
#[test]
fn a_failing_command_says_what_to_do_and_writes_nothing() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.write("notulen.txt", MINUTES);
    shell.write("leeg.txt", " \n\n");
    shell.write("binair.txt", [0_u8, 1, 2, 3, 255].repeat(100));
    shell.write("verslag.pdf", b"%PDF-1.7\n\x00\x01\x02binary");
    shell.write("brief.rtf", "{\\rtf1\\ansi Notulen}");
    shell.write("tekst.hamerslag", "geen archief");
    shell.done(&["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07"]);
    let before = everything(shell.folder.path());
    for (line, wanted) in [
        (vec!["import", "tuin.hamerslag", "leeg.txt", "--date", "2024-03-06"], "is leeg"),
        (vec!["import", "tuin.hamerslag", "binair.txt", "--date", "2024-03-06"], "is geen tekst"),
        (vec!["import", "tuin.hamerslag", "verslag.pdf", "--date", "2024-03-06"], "is een PDF"),
        (vec!["import", "tuin.hamerslag", ".", "--date", "2024-03-06"], "is een map"),
        (vec!["import", "tuin.hamerslag", "nergens.txt", "--date", "2024-03-06"], "bestaat niet"),
        (vec!["import", "tuin.hamerslag", "notulen.txt"], "Geef de datum"),
        (vec!["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07"], "Er staat al een ALV"),
        (vec!["import", "tuin.hamerslag", "notulen.txt", "leeg.txt"], "is leeg"),
        (
            vec!["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-03-06", "--body", "OR"],
            "vergadert hier niet",
        ),
        (
            vec!["import", "tekst.hamerslag", "notulen.txt", "--date", "2024-03-06"],
            "geen archief van Hamerslag",
        ),
        (vec!["new", "tuin.hamerslag", "--name", "Nog een"], "bestaat al"),
        (vec!["new", "nieuw.hamerslag", "--name", "  "], "Vul een naam"),
        (vec!["example", "tuin.hamerslag"], "bestaat al"),
        (vec!["meetings", "nergens.hamerslag"], "bestaat niet"),
        (vec!["meetings", "."], "is een map"),
        (vec!["minutes", "tuin.hamerslag", "1999-01-01", "--markdown"], "geen vergadering"),
        (vec!["minutes", "tuin.hamerslag", "--pdf", "geen/map/uit.pdf"], "De map van"),
        (vec!["minutes", "tuin.hamerslag", "--pdf", "."], "is een map"),
        (vec!["minutes", "tuin.hamerslag", "--pdf", "tuin.hamerslag"], "bestaat al en is iets anders"),
        (vec!["minutes", "tuin.hamerslag", "--pdf", "notulen.txt"], "bestaat al en is iets anders"),
        (vec!["minutes", "tuin.hamerslag", "07-02-2024", "--markdown"], "is geen datum"),
        (vec!["import", "tuin.hamerslag", "brief.rtf", "--date", "2024-03-06"], "een RTF-document"),
        (vec!["measure", "."], ".gold.json"),
        (vec!["read", "nergens.txt"], "bestaat niet"),
    ] {
        let said = shell.run(&line);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{line:?}: {}", said.err);
        assert!(said.err.contains(wanted), "{line:?}: {}", said.err);
        assert_eq!(everything(shell.folder.path()), before, "{line:?} left something behind");
    }
}

#[test]
fn a_full_disk_takes_no_pdf_and_says_so() {
    if !Path::new("/dev/full").exists() {
        eprintln!("skipped: this system has no /dev/full");
        return;
    }
    let shell = Shell::new();
    shell.done(&["example", "v.hamerslag"]);
    let said = shell.run(&["minutes", "v.hamerslag", "--pdf", "/dev/full"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("De schijf is vol"), "{}", said.err);
}

#[test]
fn a_command_that_is_not_understood_is_named_and_ends_with_two() {
    let shell = Shell::new();
    for line in [vec!["vergaderen"], vec!["minutes"], vec!["check", "a.hamerslag", "--csv"]] {
        let said = shell.run(&line);
        assert_eq!(said.code, 2, "{line:?}");
        assert!(said.err.contains("hamerslag help"), "{}", said.err);
    }
    assert!(shell.done(&["help"]).contains("hamerslag import ARCHIEF BESTAND"));
}

#[test]
fn old_encodings_and_a_missing_date_in_the_text_are_dealt_with() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.write("oud.txt", b"1. Zo\xeb opent de vergadering om 20.00 uur.\r\n2. De co\xf6peratie vraagt \x80 12 per caf\xe9.\r\n".as_slice());
    shell.done(&["import", "tuin.hamerslag", "oud.txt", "--date", "1998-05-06"]);
    assert!(
        shell
            .done(&["minutes", "tuin.hamerslag", "--markdown"])
            .contains("De coöperatie vraagt € 12 per café.")
    );
    let dated = "# Notulen ALV 3 maart 2021\n\n1. Opening\nNoor opent om 20.00 uur.\n";
    shell.write("met-datum.md", dated);
    let said = shell.done(&["import", "tuin.hamerslag", "met-datum.md", "--date", "2031-03-03"]);
    assert!(
        said.contains("in de tekst staat 3 maart 2021") && said.contains("geen dag waarop al is vergaderd"),
        "{said}"
    );
    assert!(shell.done(&["import", "tuin.hamerslag", "met-datum.md"]).contains("ALV van 3 maart 2021"));
}

#[test]
fn times_that_run_backwards_and_contradictory_numbers_are_warned_of_and_kept() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.write(
        "vreemd.txt",
        "1. Opening\nNoor opent de vergadering om 20.00 uur.\n\n2. Agenda\nDe agenda is verstuurd.\n\n\
                 2. Begroting\nNog een agenda.\n\n3. Sluiting\nNoor sluit de vergadering om 19.10 uur.\n",
    );
    let said = shell.done(&["import", "tuin.hamerslag", "vreemd.txt", "--date", "2024-02-07"]);
    assert!(said.contains("Nummer 2 komt twee keer voor"), "{said}");
    assert!(said.contains("ligt vóór de opening"), "{said}");
    assert!(shell.done(&["minutes", "tuin.hamerslag", "--markdown"]).contains("Nog een agenda"));
}

#[test]
fn two_meetings_on_a_day_are_told_apart() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.write("notulen.txt", MINUTES);
    shell.done(&["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07"]);
    shell.done(&["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07", "--body", "bestuur"]);
    let said = shell.run(&["minutes", "tuin.hamerslag", "2024-02-07", "--markdown"]);
    assert!(
        said.err.contains("ALV:2024-02-07 of Bestuur:2024-02-07")
            || said.err.contains("Bestuur:2024-02-07 of ALV:2024-02-07"),
        "{}",
        said.err
    );
    assert!(
        shell
            .done(&["minutes", "tuin.hamerslag", "Bestuur:2024-02-07", "--markdown"])
            .contains("bestuursvergadering")
    );
}

#[test]
fn what_asks_to_come_on_the_next_agenda_is_listed_with_its_reason() {
    let shell = Shell::new();
    shell.done(&["example", "tuin.hamerslag"]);
    let told = shell.done(&["agenda-next", "tuin.hamerslag", "--body", "ALV", "--date", "2027-11-17"]);
    assert!(told.starts_with("Voor de ALV van 17 november 2027 vragen om behandeling:\n"), "{told}");
    for wanted in [
        "  Vaststelling notulen ALV 18 november 2026\n    notulen vast te stellen: Nog concept",
        "  Regels voor houtkachels\n    aangehouden agendapunt: Aangehouden op ALV 18 november 2026, punt 10:",
        "! Goedkeuring jaarrekening\n    jaarlijkse verplichting: Over het boekjaar tot 31 december 2026, uiterlijk 30 juni 2027 (art. 2:48 lid 1 BW).",
        "  Begroting\n    jaarlijkse verplichting: Voor het boekjaar dat begint na 31 december 2027",
        "! Een offerte vragen voor een geluidskast om de pomp.\n    open actiepunt: Actiepunt A-24 van Wout Terpstra, uiterlijk 15 januari 2027.",
    ] {
        assert!(told.contains(wanted), "{wanted:?} is not in {told}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&shell.done(&["agenda-next", "tuin.hamerslag", "--json"])).unwrap();
    assert!(json.as_array().is_some_and(|all| all.iter().all(|one| one["reason"].is_string())));
    let refused = shell.run(&["agenda-next", "tuin.hamerslag", "--body", "Feestcommissie"]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("‘Feestcommissie’ vergadert hier niet. Kies met --body een van: ALV, Bestuur"),
        "{}",
        refused.err
    );
}
