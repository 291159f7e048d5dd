//! An invented evening, and tools to look at the PDF that comes of it.
//!
//! With `HAMERSLAG_PRINT_DUMP` set, every PDF made here is kept under `target/print/` to be looked at.

use std::path::PathBuf;
use std::process::Command;

use chrono::NaiveDate;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{
    ActionView, AgendaItemView, AgendaView, AssociationHead, AttendanceView, AttendeeView, BallotView,
    DecisionView, DutyView, ElectionView, EntryView, LateView, MeetingHead, MinutesView, OwnerView,
    ProposalView, SuspensionView, TreatedItemView, VoteView,
};
use hamerslag_core::words::{
    ActionStatus, BodyKind, DutyKind, EntryKind, Lateness, LegalForm, Marker, MeetingStatus, Method,
    MinutesStatus, Outcome, Presence, ProposalKind, TreatmentKind, TreatmentStatus,
};
use hamerslag_print::{Printing, minutes_pdf};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn printing() -> Printing {
    Printing { on: day(2026, 11, 19).and_hms_opt(22, 4, 51).unwrap() }
}

fn at(hour: u16, minute: u16) -> Option<ClockTime> {
    ClockTime::new(hour, minute)
}

pub(crate) fn association() -> AssociationHead {
    AssociationHead {
        name: "Volkstuinvereniging Achter de Wetering".into(),
        legal_form: LegalForm::Association,
        seat: Some("Wetersloot".into()),
    }
}

pub(crate) fn meeting() -> MeetingHead {
    MeetingHead {
        id: hamerslag_core::id::MeetingId(Default::default()),
        body_kind: BodyKind::GeneralMeeting,
        body: "Algemene ledenvergadering".into(),
        body_short: "ALV".into(),
        number: None,
        title: None,
        date: day(2026, 11, 18),
        place: Some("Het Schaftlokaal te Wetersloot".into()),
        planned_start: at(20, 0),
        planned_end: at(22, 0),
        opened_at: at(20, 1),
        closed_at: at(22, 4),
        status: MeetingStatus::Closed,
    }
}

/// Minutes with nothing in them.
pub(crate) fn empty_minutes() -> MinutesView {
    MinutesView {
        association: association(),
        meeting: meeting(),
        status: MinutesStatus::Draft,
        adopted_on: None,
        source: None,
        duties: vec![],
        attendance: AttendanceView::default(),
        suspensions: vec![],
        items: vec![],
    }
}

pub(crate) fn attendee(name: &str, presence: Presence) -> AttendeeView {
    AttendeeView { name: name.into(), presence, arrived: None, left: None, votes: 1 }
}

pub(crate) fn plan(number: &str, title: &str) -> AgendaItemView {
    AgendaItemView {
        id: hamerslag_core::id::ItemId(Default::default()),
        depth: 0,
        number: Some(number.into()),
        title: Some(title.into()).filter(|title: &String| !title.is_empty()),
        kind: None,
        presenter: None,
        planned_minutes: None,
        planned_at: None,
        explanation: None,
        late: None,
        proposals: vec![],
    }
}

pub(crate) fn item(number: &str, title: &str, entries: Vec<EntryView>) -> TreatedItemView {
    TreatedItemView {
        item: plan(number, title),
        status: TreatmentStatus::Done,
        status_note: None,
        began_at: None,
        ended_at: None,
        entries,
    }
}

pub(crate) fn entry(text: &str) -> EntryView {
    EntryView {
        id: hamerslag_core::id::EntryId(Default::default()),
        level: 0,
        marker: Marker::Plain,
        label: None,
        kind: EntryKind::Note,
        speaker: None,
        clock: None,
        text: text.into(),
        decisions: vec![],
        elections: vec![],
        actions: vec![],
    }
}

pub(crate) fn said(speaker: &str, text: &str) -> EntryView {
    EntryView { speaker: Some(speaker.into()), ..entry(text) }
}

pub(crate) fn labelled(label: &str, text: &str) -> EntryView {
    let marker = if label == "–" { Marker::Dash } else { Marker::Letter };
    EntryView { marker, label: Some(label.into()), ..entry(text) }
}

pub(crate) fn of_kind(kind: EntryKind, text: &str) -> EntryView {
    EntryView { kind, ..entry(text) }
}

pub(crate) fn decision(number: &str, text: &str, votes: Vec<VoteView>) -> DecisionView {
    let method = if votes.is_empty() { Method::Gavel } else { Method::ShowOfHands };
    DecisionView {
        id: hamerslag_core::id::DecisionId(Default::default()),
        number: number.into(),
        text: text.into(),
        outcome: Outcome::Adopted,
        method: Some(method),
        in_force_from: None,
        condition: None,
        votes,
    }
}

/// A block that is nothing but its decision.
pub(crate) fn decided(number: &str, text: &str, votes: Vec<VoteView>) -> EntryView {
    EntryView { decisions: vec![decision(number, text, votes)], ..entry(text) }
}

pub(crate) fn vote(round: u32, in_favour: u32, against: u32, contested: bool) -> VoteView {
    VoteView { round, in_favour, against, blank: 1, invalid: 0, present: Some(35), contested }
}

pub(crate) fn action(number: &str, text: &str, owner: &str, inferred: bool) -> ActionView {
    ActionView {
        id: hamerslag_core::id::ActionId(Default::default()),
        number: number.into(),
        text: text.into(),
        owners: vec![OwnerView { name: owner.into(), inferred }],
        due: Some(day(2027, 3, 1)).filter(|_| !inferred),
        due_words: Some("zo snel mogelijk".into()),
        status: ActionStatus::Open,
    }
}

fn election() -> ElectionView {
    ElectionView {
        id: hamerslag_core::id::ElectionId(Default::default()),
        office: "kascommissie".into(),
        seats: 1,
        ballots_issued: Some(35),
        tellers: vec!["Coen Mulder".into(), "Greet Oldenbeuving".into()],
        candidates: vec!["Bram Kuipers".into(), "Wout Terpstra".into(), "Anneke Tissen".into()],
        rounds: vec![
            BallotView {
                round: 1,
                returned: 35,
                blank: 2,
                invalid: 1,
                votes: vec![Some(12), Some(12), Some(8)],
                lot: None,
            },
            BallotView {
                round: 2,
                returned: 34,
                blank: 2,
                invalid: 0,
                votes: vec![Some(16), Some(16), None],
                lot: Some("Wout Terpstra".into()),
            },
        ],
    }
}

/// An evening of about three pages with everything that minutes may hold.
pub(crate) fn minutes() -> MinutesView {
    let duty = |duty, name: &str| DutyView { duty, name: name.into(), from: None, until: None };
    let late =
        LateView { lateness: Lateness::AtMeeting, brought_by: Some("Wout Terpstra".into()), urgent: true };
    let mut postponed = item("8", "Beheer van het elektrakastje bij de poort", vec![]);
    postponed.status = TreatmentStatus::Postponed;
    postponed.status_note = Some("de offerte is nog niet binnen".into());
    let mut pump = item("6", "Vervanging van de waterpomp", pump_entries());
    pump.item.late = Some(late);
    pump.began_at = at(21, 0);
    let mut people: Vec<_> = ["Fenna de Ruiter", "Coen Mulder", "Anneke Tissen", "Dirk-Jan Paauw"]
        .map(|name| attendee(name, Presence::Apologies))
        .into();
    people.extend(["H. Bronkhorst", "mevr. S. van der Linde"].map(|name| attendee(name, Presence::Guest)));
    MinutesView {
        status: MinutesStatus::Submitted,
        duties: vec![
            duty(DutyKind::Chair, "Ruben Hoekema"),
            duty(DutyKind::MinuteTaker, "Ilse van der Meij"),
        ],
        attendance: AttendanceView {
            people,
            counted_present: Some(31),
            counted_apologies: Some(6),
            counted_proxies: Some(4),
            proxies: vec![],
            present: 31,
            votes: Some(35),
            quorum: Some(30),
        },
        suspensions: vec![SuspensionView { from: ClockTime::new(20, 45).unwrap(), until: at(21, 0) }],
        items: vec![
            item(
                "1",
                "Opening",
                vec![entry(
                    "De voorzitter opent de vergadering om 20.01 uur en heet de leden en de twee gasten van het waterschap welkom.",
                )],
            ),
            item(
                "2",
                "Vaststelling agenda",
                vec![decided("2026-13", "De agenda wordt ongewijzigd vastgesteld.", vec![])],
            ),
            item(
                "3",
                "Mededelingen en ingekomen stukken",
                vec![
                    entry(
                        "De gemeente Wetersloot stelt voor de erfpacht met tien jaar te verlengen. Het bestuur beantwoordt de brief vóór 1 december. Het waterschap schouwt de sloten in de eerste week van december; de tuinders langs pad 1 krijgen daarvan bericht.",
                    ),
                    labelled(
                        "a.",
                        "Van de wethouder is een brief ontvangen over de coöperatie die de financiële afwikkeling van de waterleiding overneemt.",
                    ),
                    EntryView {
                        level: 1,
                        ..labelled(
                            "–",
                            "De verantwoordelijkheid voor het onderhoud blijft bij de vereniging; de officiële overdracht volgt in het voorjaar.",
                        )
                    },
                    labelled("b.", "De provincie vraagt een reactie op het ontwerp van het bestemmingsplan."),
                ],
            ),
            item(
                "4",
                "Vaststelling notulen ALV 15 april 2026",
                vec![
                    entry("Bij punt 7 moet staan ‘ten minste vier uur per jaar’."),
                    decided(
                        "2026-14",
                        "De notulen van de ALV van 15 april 2026 worden met deze verbetering vastgesteld.",
                        vec![],
                    ),
                ],
            ),
            item("5", "Begroting en contributie 2027", budget_entries()),
            pump,
            item(
                "7",
                "Benoeming kascommissie",
                vec![EntryView {
                    elections: vec![election()],
                    ..entry(
                        "Er zijn drie kandidaten. De vergadering benoemt een stembureau en stemt schriftelijk.",
                    )
                }],
            ),
            postponed,
            item(
                "9",
                "",
                vec![said(
                    "Greet Oldenbeuving",
                    "vraagt of het hek bij de poort ’s avonds dicht kan. Het bestuur zoekt dat uit.",
                )],
            ),
            item(
                "10",
                "Sluiting",
                vec![entry("Niets meer aan de orde zijnde sluit de voorzitter de vergadering om 22.04 uur.")],
            ),
        ],
        ..empty_minutes()
    }
}

fn budget_entries() -> Vec<EntryView> {
    let mut refused = decided(
        "2026-17",
        "De entree voor nieuwe leden wordt verhoogd tot € 45.",
        vec![vote(1, 17, 17, true), vote(2, 12, 22, false)],
    );
    for decision in &mut refused.decisions {
        decision.outcome = Outcome::Rejected;
    }
    vec![
        EntryView {
            clock: at(20, 25),
            ..said(
                "Penningmeester",
                "licht de begroting toe. De verzekering wordt duurder; de zaadwinkel dekt daarvan een deel. Op een vraag van Bram Kuipers antwoordt zij dat de reserve voor het clubhuis onaangeroerd blijft.",
            )
        },
        of_kind(
            EntryKind::Question,
            "waarom daalt de post onderhoud terwijl het dak van de loods al jaren lekt?",
        ),
        of_kind(
            EntryKind::Answer,
            "er is in 2026 vooruitbetaald voor het schilderwerk, voor een bedrag van € 12.450,00 volgens art. 5 van het contract met A. de Boer.",
        ),
        decided("2026-15", "De begroting 2027 wordt vastgesteld.", vec![]),
        decided(
            "2026-16",
            "De contributie over 2027 wordt vastgesteld op € 96 per jaar.",
            vec![vote(1, 31, 3, false)],
        ),
        of_kind(
            EntryKind::Dissent,
            "Dirk-Jan Paauw wordt geacht tegen het besluit over de contributie te hebben gestemd.",
        ),
        EntryView {
            kind: EntryKind::VoteStatement,
            ..said("Anneke Tissen", "stemt voor, omdat de contributie in zes jaar niet is gestegen.")
        },
        refused,
        of_kind(EntryKind::Verbatim, "‘Ik laat mij niet nog eens met een kluitje in het riet sturen.’"),
        EntryView {
            actions: vec![action(
                "A-7",
                "De penningmeester zoekt uit wat een collectieve verzekering voor de huisjes kost.",
                "Penningmeester",
                false,
            )],
            ..entry("De penningmeester zoekt uit wat een collectieve verzekering voor de huisjes kost.")
        },
    ]
}

fn pump_entries() -> Vec<EntryView> {
    vec![
        said(
            "Wout Terpstra (onderhoud)",
            "de pomp uit 1998 valt in droge weken uit. Er zijn drie offertes gevraagd. Het bestuur kiest die van Bronbeek, vanwege tien jaar garantie.",
        ),
        EntryView {
            kind: EntryKind::Question,
            ..said("Vraag (Greet Oldenbeuving)", "is een tweedehands pomp overwogen?")
        },
        of_kind(EntryKind::Answer, "ja; daarop zit geen garantie en het scheelt weinig."),
        EntryView {
            kind: EntryKind::PointOfOrder,
            ..said("Bram Kuipers", "verzoekt over te gaan tot stemming.")
        },
        EntryView {
            decisions: vec![decision(
                "2026-18",
                "De pomp van Bronbeek wordt aangeschaft voor ten hoogste € 8.200.",
                vec![vote(1, 33, 0, false)],
            )],
            actions: vec![action("A-8", "De pomp bestellen en de oude afvoeren", "Wout Terpstra", true)],
            ..entry("De vergadering stemt in met de aanschaf.")
        },
    ]
}

/// The agenda of the same evening.
pub(crate) fn agenda() -> AgendaView {
    let mut budget = plan("5", "Begroting en contributie 2027");
    budget.kind = Some(TreatmentKind::Decision);
    budget.presenter = Some("penningmeester".into());
    budget.planned_minutes = Some(20);
    budget.planned_at = at(20, 25);
    budget.explanation = Some("De begroting is met de agenda verzonden.\nVragen kunnen vooraf aan de penningmeester worden gestuurd.".into());
    budget.proposals = vec![
        ProposalView {
            id: hamerslag_core::id::ProposalId(Default::default()),
            kind: ProposalKind::Proposal,
            amends: None,
            title: Some("Contributie 2027".into()),
            text: "De contributie over 2027 wordt vastgesteld op € 96 per jaar.".into(),
            submitters: vec!["het bestuur".into()],
            advice: None,
        },
        ProposalView {
            id: hamerslag_core::id::ProposalId(Default::default()),
            kind: ProposalKind::Motion,
            amends: None,
            title: None,
            text: "De vergadering verzoekt het bestuur een fonds voor het clubhuis in te stellen.".into(),
            submitters: vec!["Bram Kuipers".into(), "Greet Oldenbeuving".into()],
            advice: Some("ontraden, omdat de reserve al bestemd is".into()),
        },
    ];
    let mut opening = plan("1", "Opening");
    opening.planned_at = at(20, 0);
    let mut minutes = plan("2", "Vaststelling notulen ALV 15 april 2026");
    minutes.kind = Some(TreatmentKind::Consent);
    minutes.planned_at = at(20, 5);
    AgendaView {
        association: association(),
        meeting: meeting(),
        items: vec![
            opening,
            minutes,
            AgendaItemView { depth: 1, ..plan("2a", "Naar aanleiding van de notulen") },
            budget,
            plan("6", "Rondvraag"),
            plan("7", "Sluiting"),
        ],
    }
}

/// Minutes of one item with these entries.
pub(crate) fn one_item(entries: Vec<EntryView>) -> MinutesView {
    MinutesView { items: vec![item("1", "Het punt", entries)], ..empty_minutes() }
}

/// Keeps the PDF to be looked at, if asked to.
pub(crate) fn dump(name: &str, pdf: &[u8]) {
    if std::env::var_os("HAMERSLAG_PRINT_DUMP").is_some() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/print");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
    }
}

pub(crate) fn minutes_bytes(name: &str, view: &MinutesView) -> Vec<u8> {
    let pdf = minutes_pdf(view, &printing()).unwrap();
    dump(name, &pdf);
    pdf
}

/// What `pdftotext` reads, page by page, with the words of divided lines joined; `None` if the tool is not there.
pub(crate) fn text_of_pages(pdf: &[u8]) -> Option<Vec<String>> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let run = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let Ok(output) = run else {
        println!("skipped: pdftotext (Debian poppler-utils) is not installed");
        return None;
    };
    assert!(output.status.success(), "pdftotext reads the file: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(|page| page.replace("\u{ad}\n", "")).collect();
    pages.pop();
    Some(pages)
}

/// The same as one text; running heads and feet included.
pub(crate) fn text_of(pdf: &[u8]) -> Option<String> {
    text_of_pages(pdf).map(|pages| pages.join("\n"))
}
