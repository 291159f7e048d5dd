//! What things and their states are called in a sentence.

use hamerslag_core::life::{MeetingStep, MinutesStep};
use hamerslag_core::model::Table;
use hamerslag_core::words::{MeetingStatus, MinutesStatus};

pub(super) fn the(table: Table) -> &'static str {
    match table {
        Table::Association => "de vereniging",
        Table::Person => "de persoon",
        Table::Office => "de functie",
        Table::Document => "het stuk",
        Table::Statutes => "de statuten",
        Table::Term => "de zittingsperiode",
        Table::CandidateAnswer => "de beoordeling",
        Table::Notice => "de oproep",
        Table::NoticeLine => "de opgeroepene",
        Table::Body => "de soort vergadering",
        Table::Meeting => "de vergadering",
        Table::Duty => "de voorzitter of notulist",
        Table::Suspension => "de schorsing",
        Table::Attendance => "de aanwezige",
        Table::Proxy => "de volmacht",
        Table::Item => "het agendapunt",
        Table::Treatment => "de behandeling",
        Table::Entry => "de alinea",
        Table::Proposal => "het voorstel",
        Table::Recusal => "de vastlegging van een tegenstrijdig belang",
        Table::Decision => "het besluit",
        Table::Phrase => "het tekstblok",
        Table::Subject => "het onderwerp",
        Table::SubjectPart => "wat bij het onderwerp hoort",
        Table::DecisionFact => "de status van een besluit",
        Table::Vote => "de stemming",
        Table::Election => "de verkiezing",
        Table::Ballot => "de stemronde",
        Table::Action => "het actiepunt",
        Table::ActionUpdate => "de stand van een actiepunt",
        Table::Minutes => "het verslag",
        Table::MinutesVersion => "de versie van de notulen",
        Table::Comment => "de opmerking",
        Table::Rectification => "de rectificatie",
        Table::GivenCopy => "het afschrift",
        Table::Erasure => "de reden van het wissen",
        Table::Retention => "de bewaartermijnen",
        Table::Handover => "de overdracht",
    }
}

pub(super) fn state(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Running => "aan de gang",
        status => status.dutch(),
    }
}

pub(super) fn done_to(step: MeetingStep) -> &'static str {
    match step {
        MeetingStep::Call => "opgeroepen",
        MeetingStep::Open => "geopend",
        MeetingStep::Suspend => "geschorst",
        MeetingStep::Resume => "hervat",
        MeetingStep::Adjourn => "verdaagd",
        MeetingStep::Close => "gesloten",
        MeetingStep::Reopen => "heropend",
        MeetingStep::Cancel => "afgelast",
    }
}

pub(super) fn condition(status: MinutesStatus) -> &'static str {
    match status {
        MinutesStatus::Submitted => "aangeboden ter vaststelling",
        MinutesStatus::Draft => "nog concept",
        status => status.dutch(),
    }
}

pub(super) fn brought(step: MinutesStep) -> &'static str {
    match step {
        MinutesStep::Submit => "aangeboden ter vaststelling",
        MinutesStep::TakeBack => "teruggenomen",
        MinutesStep::Adopt => "vastgesteld",
        MinutesStep::Rectify => "gerectificeerd",
        MinutesStep::EnterHistorical => "als historisch ingevoerd",
    }
}
