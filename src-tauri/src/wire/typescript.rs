//! Writes the wire in TypeScript: the types, and the Dutch words of the closed lists that cross by their stable name.

use std::any::TypeId;
use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use hamerslag_core::rules::{Count, Judged, Poll, Polled, Weighed};
use hamerslag_core::view::{
    DocumentFilter, FiguresView, HallView, MeetingFilter, Page, SearchCount, SeatState, Sought, SubjectLine,
};
use hamerslag_core::words::{
    ActionKind, ActionStatus, AsideFrom, Audit, CommentKind, CommentStatus, DayCounting, Disposition,
    DocumentKind, DutyKind, ElectionRule, EntryKind, FactKind, LegalForm, Majority, MeetingStatus,
    MemberKind, Method, MinutesStatus, Numbering, Outcome, Presence, ProposalKind, Signers, Standing,
    TreatmentKind, TreatmentStatus, Visibility,
};
use hamerslag_core::{Draft, Op};
use hamerslag_exchange::next_agenda::NextAgenda;
use hamerslag_exchange::offer::Offer;
use ts_rs::{Config, TS, TypeVisitor};

use super::{
    Between, Calling, DecisionSheet, DocumentSheet, DraftGoing, DraftGone, Foretold, Found, FoundPart,
    HandingOver, Incoming, Letters, ListPaper, ListedAction, ListedDecision, ListedDocument, Mail, Meeting,
    NamedDocument, NoticePaper, Overview, Paper, PassedOn, Passings, Proof, ReadDocument, Recent,
    RetentionSheet, Reviewed, Saved, Sheet, SheetParts, SubjectSheet, TakenIn, TakingOver, Turned,
};
use crate::failure::Failure;

const HEADER: &str = "// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire\n";

/// The declarations of types and of all that they are made of, each once, by name.
struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    found: Vec<(String, String)>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A generic type is declared once, in its general form; built-in ones are not declared at all.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.iter().all(|(found, _)| *found != name) {
                self.found.push((
                    name,
                    format!("{}export {}", T::docs().unwrap_or_default(), T::decl(&self.config)),
                ));
            }
        }
        if self.seen.insert(TypeId::of::<T>()) {
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

fn types() -> String {
    let config = Config::default().with_large_int("number");
    let mut declared = Declarations { config, seen: HashSet::new(), found: Vec::new() };
    declared.visit::<Recent>();
    declared.visit::<Overview>();
    declared.visit::<Sheet>();
    declared.visit::<SheetParts>();
    declared.visit::<Turned>();
    declared.visit::<Op>();
    declared.visit::<Offer>();
    declared.visit::<Draft>();
    declared.visit::<Paper>();
    declared.visit::<Letters>();
    declared.visit::<Proof>();
    declared.visit::<Mail>();
    declared.visit::<Saved>();
    declared.visit::<MeetingFilter>();
    declared.visit::<ListPaper>();
    declared.visit::<Page<Meeting>>();
    declared.visit::<ListedDecision>();
    declared.visit::<ListedAction>();
    declared.visit::<DecisionSheet>();
    declared.visit::<SubjectSheet>();
    declared.visit::<SubjectLine>();
    declared.visit::<ListedDocument>();
    declared.visit::<DocumentFilter>();
    declared.visit::<DocumentSheet>();
    declared.visit::<NamedDocument>();
    declared.visit::<ReadDocument>();
    declared.visit::<Found>();
    declared.visit::<FoundPart>();
    declared.visit::<Sought>();
    declared.visit::<SearchCount>();
    declared.visit::<FiguresView>();
    declared.visit::<Between>();
    declared.visit::<Incoming>();
    declared.visit::<Foretold>();
    declared.visit::<RetentionSheet>();
    declared.visit::<Failure>();
    declared.visit::<Count>();
    declared.visit::<Weighed>();
    declared.visit::<Poll>();
    declared.visit::<Polled>();
    declared.visit::<HallView>();
    declared.visit::<NextAgenda>();
    declared.visit::<Judged>();
    declared.visit::<Calling>();
    declared.visit::<NoticePaper>();
    declared.visit::<Reviewed>();
    declared.visit::<TakenIn>();
    declared.visit::<DraftGoing>();
    declared.visit::<DraftGone>();
    declared.visit::<Passings>();
    declared.visit::<HandingOver>();
    declared.visit::<TakingOver>();
    declared.visit::<PassedOn>();
    declared.found.sort();
    let declarations: Vec<_> = declared.found.into_iter().map(|(_, declaration)| declaration).collect();
    format!("{HEADER}\n{}\n", declarations.join("\n\n"))
}

macro_rules! word_lists {
    ($($name:ident $plural:ident)+) => {{
        let mut text = format!("{HEADER}\nimport type {{\n");
        $(text += concat!("  ", stringify!($name), ",\n");)+
        text += "} from \"./types\";\n";
        $(
            text += concat!("\nexport const ", stringify!($plural), ": Record<", stringify!($name), ", string> = {\n");
            for word in $name::ALL {
                text += &format!("  {}: \"{}\",\n", word.stable_name(), word.dutch());
            }
            text += "};\n";
        )+
        text
    }};
}

fn words() -> String {
    word_lists! {
        ActionKind actionKinds
        ActionStatus actionStatuses
        AsideFrom asideFroms
        Audit audits
        CommentKind commentKinds
        CommentStatus commentStatuses
        DayCounting dayCountings
        Disposition dispositions
        DocumentKind documentKinds
        DutyKind dutyKinds
        ElectionRule electionRules
        EntryKind entryKinds
        FactKind factKinds
        LegalForm legalForms
        Majority majorities
        MeetingStatus meetingStatuses
        MemberKind memberKinds
        Method methods
        MinutesStatus minutesStatuses
        Numbering numberings
        Outcome outcomes
        Presence presences
        ProposalKind proposalKinds
        SeatState seatStates
        Standing standings
        Signers signers
        TreatmentKind treatmentKinds
        TreatmentStatus treatmentStatuses
        Visibility visibilities
    }
}

#[test]
fn the_committed_typescript_says_what_the_wire_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/lib/wire");
    for (name, text) in [("types.ts", types()), ("words.ts", words())] {
        let file = folder.join(name);
        if std::env::var_os("HAMERSLAG_WRITE_WIRE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &text).unwrap();
        }
        let committed = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(committed, text, "{} is stale; its first line says how to write it anew", file.display());
    }
}
