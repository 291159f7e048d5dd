use std::fs;

use hamerslag::places;
use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::model::{Attendance, CommentAnswer, Duty, Entry, Proxy, Recusal};
use hamerslag_core::words::{AsideFrom, CommentKind, CommentStatus, DutyKind, Presence, Visibility};
use hamerslag_core::{Archive, Op, Reader, Setting, Shown};
use serde_json::{Value, json};

use crate::command::Shell;
use crate::hall::{Hall, clock, day, setting};

/// The days on which the members meet.
pub const FIRST: &str = "2024-11-20";
pub const SECOND: &str = "2025-04-16";
const THIRD: &str = "2025-11-19";

const DUES: &str =
    "De contributie over 2025 is € 96 per jaar; wie “later” betaalt (na 1 maart) krijgt een brief.";
const MEANT: &str =
    "De contributie over 2025 is € 96 per tuin; wie “later” betaalt (na 1 maart) krijgt een brief.";
const CORRECTED: &str =
    "De contributie over 2025 is € 98 per tuin; wie “later” betaalt (na 1 maart) krijgt een brief.";
const PATH: &str = "Het pad_langs [de sloot] & de brug < 2 m is glad.";
pub const CLOSED: &str = "Kwelgeest";

/// The archive as each of the three has it: of the secretary, of the chair, and of the secretary again.
pub const FILES: [&str; 3] = ["tuin.hamerslag", "voor Marleen.hamerslag", "terug van Marleen.hamerslag"];

/// Three people, each with a computer of their own: a folder with files, and in it what the app remembers.
pub struct Board {
    pub secretary: Shell,
    pub chair: Shell,
    pub member: Shell,
}

/// Carries a file from one computer to another, as on a stick.
fn carry(from: &Shell, name: &str, to: &Shell) {
    fs::copy(from.path(name), to.path(name)).unwrap();
}

/// What somebody does in a file of theirs, with nothing but what their own computer remembers.
fn at_work<R>(who: &Shell, file: &str, work: impl FnOnce(&mut Hall) -> R) -> R {
    let own = setting(&who.path("gegevens"), 0);
    let setting = Setting { ids: Box::new(uuid::Uuid::now_v7), ..own };
    work(&mut Hall::of(Archive::open(&who.path(file), setting, places::now()).unwrap()))
}

/// The command says why it can't be, and the file it was about is what it was.
pub fn refused(who: &Shell, file: &str, line: &[&str], wanted: &str) {
    let before = fs::read(who.path(file)).unwrap();
    let said = who.run(line);
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{line:?}: {}", said.err);
    assert!(said.err.contains(wanted), "{line:?}: {}", said.err);
    assert!(fs::read(who.path(file)).unwrap() == before, "{line:?} left other bytes");
}

/// Nothing is written in the file, and nothing that can be written in is made of it.
pub fn not_to_write(who: &Shell, file: &str, wanted: &str) {
    refused(who, file, &["actions", file, "--add", "Hek verven."], wanted);
    refused(who, file, &["share", file, "--for", "leden", "--out", "weg.leeskopie"], wanted);
    refused(who, file, &["handover", file, "--to", "Roos", "--out", "weg.hamerslag"], wanted);
    assert!(["weg.leeskopie", "weg.hamerslag"].iter().all(|made| !who.path(made).exists()), "{file}");
}

fn meeting_of(reader: &Reader, date: &str) -> MeetingId {
    reader.overview().unwrap().meetings.iter().find(|line| line.date == day(date)).unwrap().id
}

fn block(reader: &Reader, date: &str, words: &str) -> EntryId {
    let view = reader.minutes(meeting_of(reader, date), Visibility::Board).unwrap();
    view.entries().find(|entry| entry.text == words).unwrap_or_else(|| panic!("{words:?} is not there")).id
}

/// What somebody's browser saves of a page: something said of the part that has these words.
fn reaction(page: &str, author: &str, words: &str, said: &Value) -> Vec<u8> {
    let known = page.split("id=\"known\">").nth(1).unwrap().split("</script>").next().unwrap();
    let known: Value = serde_json::from_str(known).unwrap();
    let mut parts = page.split("<section data-about=\"").skip(1);
    let part = parts.find(|part| part.split("</section>").next().unwrap().contains(words)).unwrap();
    let (kind, id) = part.split('"').next().unwrap().split_once(':').unwrap();
    let mut said = said.clone();
    said["id"] = json!(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, author.as_bytes()));
    said["about"] = json!({ kind: id });
    said["made_at"] = json!(1_732_500_000_000_i64);
    json!({
        "hamerslag": "reacties", "format": known["format"], "archive": known["archive"], "meeting": known["meeting"],
        "author": author, "comments": [said],
    })
    .to_string()
    .into_bytes()
}

/// Everything that stands in minutes besides their words: chair, attendance, a proxy, and somebody who stepped aside.
fn who_was_there(hall: &mut Hall, meeting: MeetingId, item: ItemId) {
    let duty = Duty {
        meeting,
        duty: DutyKind::Chair,
        person: None,
        name: "Marleen Bosch".to_owned(),
        from_time: None,
        until_time: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::AssignDuty { id, duty });
    let attendance = Attendance {
        meeting,
        person: None,
        name: "Joris Wal".to_owned(),
        presence: Presence::Present,
        arrived: Some(clock("20:24")),
        left_at: None,
        votes: 1,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordAttendance { id, attendance });
    let proxy = Proxy {
        meeting,
        giver: None,
        giver_name: "Roos Zandbergen".to_owned(),
        holder: None,
        holder_name: "Joris Wal".to_owned(),
        scope: None,
        votes: 1,
        lapsed_at: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::GrantProxy { id, proxy });
    let recusal = Recusal {
        item,
        person: None,
        name: "Joris Wal".to_owned(),
        aside_from: AsideFrom::Matter,
        from_time: None,
        until_time: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::StepAside { id, recusal });
}

impl Board {
    pub fn new() -> Self {
        let board = Self { secretary: Shell::new(), chair: Shell::new(), member: Shell::new() };
        board.secretary.done(&["new", FILES[0], "--name", "Tuinvereniging De Proeftuin"]);
        board.secretary.write(
            "leden.csv",
            "naam,functie,van,tot\nIlse Vonk,secretaris,1-5-2022,1-5-2099\nMarleen Bosch,voorzitter,1-5-2022,1-5-2099\n\
             Joris Wal,bestuurslid,1-5-2022,1-5-2099\n",
        );
        board.secretary.done(&["person", "import", FILES[0], "leden.csv"]);
        board
    }

    /// The agenda goes out, the members meet, and the secretary minutes it.
    pub fn calls_and_meets(&self) {
        let secretary = &self.secretary;
        at_work(secretary, FILES[0], |hall| {
            let meeting = hall.meeting(FIRST);
            for title in ["Contributie", "Heg en pad", "Rondvraag"] {
                hall.item(meeting, title);
            }
        });
        secretary.done(&["agenda", FILES[0], FIRST, "--pdf", "agenda.pdf"]);
        assert!(secretary.done(&["open", "agenda.pdf"]).contains("2. Heg en pad"));
        let called = ["notice", FILES[0], FIRST, "--mail", "oproep.pdf", "--sent", "2024-10-30"];
        let said = secretary.done(&called);
        assert!(said.contains("Joris Wal") && said.contains("verzonden op 30 oktober 2024"), "{said}");
        at_work(secretary, FILES[0], |hall| {
            let meeting = meeting_of(hall.archive.reader(), FIRST);
            let items = hall.archive.reader().desk(meeting).unwrap().items;
            let dues = hall.entry(items[0].id, DUES);
            hall.decide(meeting, dues, FIRST, "De contributie wordt vastgesteld.");
            let hedge = hall.entry(items[1].id, "De heg is dood.");
            hall.decide(meeting, hedge, FIRST, "Een hek vervangt de heg.");
            let path = hall.entry(items[1].id, PATH);
            hall.act(meeting, path, "Zout kopen.");
            hall.entry(items[2].id, "Niemand heeft iets.");
            who_was_there(hall, meeting, items[1].id);
            hall.hold(meeting);
        });
        assert!(secretary.done(&["check", FILES[0]]).contains("1 verzonden stuk nagekeken"));
    }

    /// The draft goes out as a page; two readers answer, each with a file; what is no answer changes nothing.
    pub fn reviews(&self) {
        let secretary = &self.secretary;
        secretary.done(&["review", FILES[0], FIRST, "--html", "concept.html", "--to", "de leden"]);
        carry(secretary, "concept.html", &self.member);
        let page = fs::read_to_string(self.member.path("concept.html")).unwrap();
        let better = json!({ "kind": "wording", "passage": "per jaar", "text": "Er zijn dubbele tuinen.", "wording": "per tuin" });
        let asked =
            json!({ "kind": "question", "passage": null, "text": "Wie strooit er?", "wording": null });
        let files = [
            ("joris.json", reaction(&page, "Joris Wal", "€ 96", &better)),
            ("roos.json", reaction(&page, "Roos Zandbergen", "is glad", &asked)),
        ];
        let elsewhere = Shell::new();
        carry(secretary, FILES[0], &elsewhere);
        for (name, bytes) in &files {
            secretary.write(name, bytes);
            elsewhere.write(name, bytes);
        }
        let again = json!({ "kind": "wording", "passage": "per jaar", "text": "", "wording": "ieder jaar" });
        secretary.write("laat.json", reaction(&page, "Tijn Duin", "€ 96", &again));
        let own = String::from_utf8(files[0].1.clone()).unwrap();
        secretary.write("gescheurd.json", &own.as_bytes()[..own.len() - 20]);
        let archive = serde_json::from_str::<Value>(&own).unwrap()["archive"].as_str().unwrap().to_owned();
        secretary.write("ander.json", own.replace(&archive, &uuid::Uuid::nil().to_string()));
        let take = |file| ["reactions", FILES[0], "roos.json", file];
        refused(secretary, FILES[0], &take("gescheurd.json"), "gescheurd.json is geen reactiebestand");
        refused(secretary, FILES[0], &take("ander.json"), "gaat over notulen van een ander archief");
        secretary.done(&["new", "ander.hamerslag", "--name", "De Buren"]);
        let wrong = ["reactions", "ander.hamerslag", "joris.json"];
        refused(secretary, "ander.hamerslag", &wrong, "gaat over notulen van een ander archief");

        for (shell, order) in [(secretary, [0, 1, 0, 1]), (&elsewhere, [1, 0, 1, 0])] {
            for (round, at) in order.into_iter().enumerate() {
                let said = shell.done(&["reactions", FILES[0], files[at].0]);
                let news = if round < 2 { "1 nieuwe opmerking." } else { "1 opmerking die er al was." };
                assert!(said.ends_with(&format!(": {news}\n")), "{said}");
            }
        }
        let comments = |shell: &Shell| shell.done(&["comments", FILES[0], FIRST, "--json"]);
        assert_eq!(comments(secretary), comments(&elsewhere), "in another order to the same end");
        assert_eq!(serde_json::from_str::<Value>(&comments(secretary)).unwrap().as_array().unwrap().len(), 2);
        let minutes = |shell: &Shell| shell.done(&["minutes", FILES[0], FIRST, "--json", "--board"]);
        assert_eq!(minutes(secretary), minutes(&elsewhere), "and no word of the minutes changed");
    }

    /// The chair gets the right to write, answers what was said, and gives it back.
    pub fn goes_to_the_chair_and_back(&self) {
        let (secretary, chair) = (&self.secretary, &self.chair);
        at_work(secretary, FILES[0], |hall| assert!(hall.archive.next_undo().unwrap().is_some()));
        let give = ["handover", FILES[0], "--to", "Marleen", "--by", "Ilse", "--out", FILES[1]];
        let said = secretary.done(&give);
        assert!(said.contains("door Ilse overgedragen aan Marleen. Geef het bestand voor Marleen"), "{said}");
        not_to_write(secretary, FILES[0], "overgedragen aan Marleen en kan hier alleen nog worden gelezen");
        let late = |file| ["reactions", file, "laat.json"];
        refused(secretary, FILES[0], &late(FILES[0]), "overgedragen aan Marleen");
        carry(secretary, FILES[1], chair);
        at_work(chair, FILES[1], |hall| {
            assert!(hall.archive.next_undo().unwrap().is_none(), "what the secretary did stays done");
            let now = hall.now();
            assert_eq!(hall.archive.undo(now).unwrap_err().code(), "nothing_to_undo");
            let meeting = meeting_of(hall.archive.reader(), FIRST);
            let said = hall.archive.reader().review(meeting).unwrap().comments;
            let of = |kind| said.iter().find(|one| one.comment.kind == kind).unwrap().id;
            let answer = |status, words: Option<&str>| CommentAnswer {
                status,
                answer: words.map(str::to_owned),
                ..CommentAnswer::open()
            };
            let dues = block(hall.archive.reader(), FIRST, DUES);
            let taken_over = Op::EditEntry { id: dues, entry: Entry::note(MEANT) };
            let accepted = Op::AnswerComment {
                id: of(CommentKind::Wording),
                answer: answer(CommentStatus::Accepted, None),
            };
            hall.apply(Op::Together { ops: vec![taken_over, accepted] });
            let answer = answer(CommentStatus::Answered, Some("Dat staat in het rooster."));
            hall.apply(Op::AnswerComment { id: of(CommentKind::Question), answer });
            let last = block(hall.archive.reader(), FIRST, "Niemand heeft iets.");
            hall.apply(Op::EditEntry { id: last, entry: Entry::note("Niemand vraagt iets.") });
        });
        let said = chair.done(&["comments", FILES[1], FIRST]);
        assert!(
            said.contains("(overgenomen): per [-jaar-]{+tuin+} ")
                && said.contains("Antwoord: Dat staat in het rooster."),
            "{said}"
        );
        chair.done(&["handover", FILES[1], "--to", "Ilse", "--by", "Marleen", "--out", FILES[2]]);
        carry(chair, FILES[2], secretary);
        let said = secretary.done(&["reactions", FILES[2], "joris.json", "laat.json"]);
        assert!(
            said.contains("Joris Wal: 1 opmerking die er al was.") && said.contains("Tijn Duin: 1 nieuwe"),
            "{said}"
        );
        let said = secretary.done(&["comments", FILES[2], FIRST]);
        assert!(said.contains("(open, die woorden staan er niet meer)"), "{said}");
        at_work(secretary, FILES[2], |hall| {
            let now = hall.now();
            hall.archive.undo(now).expect("what came in since is one's own");
            assert_eq!(hall.archive.undo(now).unwrap_err().code(), "nothing_to_undo");
            hall.archive.redo(now).unwrap();
            let meeting = meeting_of(hall.archive.reader(), FIRST);
            hall.submit(meeting);
        });
    }

    /// The board member reads along in a copy, and members in theirs.
    pub fn shares(&self) {
        for (readers, copy) in [("leden", "leden.leeskopie"), ("bestuur", "bestuur.leeskopie")] {
            self.secretary.done(&["share", FILES[2], "--for", readers, "--out", copy, "--to", "Joris"]);
            carry(&self.secretary, copy, &self.member);
        }
    }

    /// The next meeting adopts the minutes, one figure put right, and colours the fence.
    pub fn adopts_with_a_correction(&self) {
        at_work(&self.secretary, FILES[2], |hall| {
            let meeting = meeting_of(hall.archive.reader(), FIRST);
            let words = "De notulen van 20 november 2024 worden gewijzigd vastgesteld.";
            let (later, decision) = hall.decides_on_minutes(SECOND, words);
            let item = hall.item(later, "Hek");
            let entry = hall.entry(item, "Het hek staat.");
            hall.decide(later, entry, SECOND, "Het hek wordt groen.");
            let closed = hall.item(later, "Klacht");
            hall.entry(closed, CLOSED);
            hall.apply(Op::SetVisibility { of: Shown::Item(closed), visibility: Some(Visibility::Board) });
            let presented = hall.archive.reader().review(meeting).unwrap().versions.last().unwrap().id;
            hall.apply(Op::TakeBackMinutes { meeting, reason: "correctie bij de vaststelling".to_owned() });
            let dues = block(hall.archive.reader(), FIRST, MEANT);
            hall.apply(Op::EditEntry { id: dues, entry: Entry::note(CORRECTED) });
            let version = hall.submit(meeting);
            hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: Some(presented) });
            hall.hold(later);
        });
        let said =
            self.secretary.done(&["decision", FILES[2], "2024-2", "--fact", "gewijzigd", "--by", "2025-2"]);
        assert_eq!(said, "Vastgelegd bij besluit 2024-2: gewijzigd door 2025-2.\n");
    }

    /// A year later the members take the fence back, and adopt what they decided before.
    pub fn repeals(&self) {
        at_work(&self.secretary, FILES[2], |hall| {
            let meeting = meeting_of(hall.archive.reader(), SECOND);
            let later = hall.adopt(meeting, THIRD);
            let item = hall.item(later, "Hek");
            let entry = hall.entry(item, "Het hek valt tegen.");
            hall.decide(later, entry, THIRD, "Besluit 2024-2 over het hek wordt ingetrokken.");
            hall.hold(later);
        });
        let line = ["decision", FILES[2], "2024-2", "--fact", "ingetrokken", "--by", "2025-4"];
        assert_eq!(
            self.secretary.done(&line),
            "Vastgelegd bij besluit 2024-2: vervallen door 2025-4.\nHierop bouwen voort: 2025-2.\n"
        );
    }
}
