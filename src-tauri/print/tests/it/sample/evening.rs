//! An invented evening of about three pages with everything that minutes may hold, and its agenda.

use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{
    AgendaItemView, AgendaView, AttendanceView, BallotView, DutyView, ElectionView, EntryView, LateView,
    MinutesView, ProposalView, SuspensionView,
};
use hamerslag_core::words::{
    DutyKind, ElectionRule, EntryKind, Lateness, MinutesStatus, Outcome, Presence, ProposalKind,
    TreatmentKind, TreatmentStatus,
};

use super::{
    action, association, at, attendee, decided, decision, empty_minutes, entry, item, labelled, meeting,
    of_kind, plan, said, vote,
};

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
                rule: Some(ElectionRule::Absolute),
                lot: None,
            },
            BallotView {
                round: 2,
                returned: 34,
                blank: 2,
                invalid: 0,
                votes: vec![Some(16), Some(16), None],
                rule: Some(ElectionRule::Relative),
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
            entry: None,
            kind: ProposalKind::Proposal,
            amends: None,
            title: Some("Contributie 2027".into()),
            text: "De contributie over 2027 wordt vastgesteld op € 96 per jaar.".into(),
            submitters: vec!["Bestuur".into()],
            advice: None,
        },
        ProposalView {
            id: hamerslag_core::id::ProposalId(Default::default()),
            entry: None,
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
        papers: vec![],
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
