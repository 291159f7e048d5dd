//! What each act is called: a stable name for the journal and a Dutch label for people.

use crate::op::Op;

macro_rules! acts {
    ($($variant:ident $name:literal $label:literal)+) => {
        impl Op {
            /// The name of the act in the journal; it never changes.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    Self::Together { ops } => ops.first().map_or("together", Self::name),
                    $(Self::$variant { .. } => $name),+
                }
            }
        }

        /// The Dutch label of an act, by its name in the journal.
        #[must_use]
        pub fn of(name: &str) -> Option<&'static str> {
            match name { $($name => Some($label),)+ _ => of_passing_on(name) }
        }

        /// Every act's name in the journal.
        pub const NAMES: &[&str] = &[$($name),+];
    };
}

acts! {
    FoundAssociation "found_association" "Archief aangelegd"
    EditAssociation "edit_association" "Vereniging gewijzigd"
    AddPerson "add_person" "Persoon toegevoegd"
    EditPerson "edit_person" "Persoon gewijzigd"
    RemovePerson "remove_person" "Persoon verwijderd"
    EditContact "edit_contact" "Bereikbaarheid gewijzigd"
    SetStatutes "set_statutes" "Statuten ingesteld"
    AddBody "add_body" "Soort vergadering toegevoegd"
    EditBody "edit_body" "Soort vergadering gewijzigd"
    RemoveBody "remove_body" "Soort vergadering verwijderd"
    AddOffice "add_office" "Functie toegevoegd"
    EditOffice "edit_office" "Functie gewijzigd"
    RemoveOffice "remove_office" "Functie verwijderd"
    AddTerm "add_term" "Zittingsperiode toegevoegd"
    EditTerm "edit_term" "Zittingsperiode gewijzigd"
    RemoveTerm "remove_term" "Zittingsperiode verwijderd"
    AddDocument "add_document" "Stuk toegevoegd"
    EditDocument "edit_document" "Stuk gewijzigd"
    RemoveDocument "remove_document" "Stuk verwijderd"
    AddSubject "add_subject" "Onderwerp toegevoegd"
    EditSubject "edit_subject" "Onderwerp gewijzigd"
    RemoveSubject "remove_subject" "Onderwerp verwijderd"
    PutToSubject "put_to_subject" "Bij onderwerp gezet"
    TakeFromSubject "take_from_subject" "Van onderwerp gehaald"
    AddPhrase "add_phrase" "Tekstblok toegevoegd"
    EditPhrase "edit_phrase" "Tekstblok gewijzigd"
    RemovePhrase "remove_phrase" "Tekstblok verwijderd"
    AnswerCandidate "answer_candidate" "Kandidaat voor de agenda beoordeeld"
    WithdrawAnswer "withdraw_answer" "Beoordeling ingetrokken"
    AddMeeting "add_meeting" "Vergadering toegevoegd"
    EditMeeting "edit_meeting" "Vergadering gewijzigd"
    RemoveMeeting "remove_meeting" "Vergadering verwijderd"
    WordNotice "word_notice" "Woorden van de oproep gewijzigd"
    CallMeeting "call_meeting" "Vergadering opgeroepen"
    SendNotice "send_notice" "Oproep verzonden"
    OpenMeeting "open_meeting" "Vergadering geopend"
    SuspendMeeting "suspend_meeting" "Vergadering geschorst"
    ResumeMeeting "resume_meeting" "Vergadering heropend na schorsing"
    AdjournMeeting "adjourn_meeting" "Vergadering verdaagd"
    CloseMeeting "close_meeting" "Vergadering gesloten"
    ReopenMeeting "reopen_meeting" "Vergadering heropend"
    CancelMeeting "cancel_meeting" "Vergadering afgelast"
    AssignDuty "assign_duty" "Voorzitter of notulist aangewezen"
    RemoveDuty "remove_duty" "Voorzitter of notulist verwijderd"
    CountAtDoor "count_at_door" "Aanwezigen geteld"
    RecordAttendance "record_attendance" "Presentie vastgelegd"
    EditAttendance "edit_attendance" "Presentie gewijzigd"
    RemoveAttendance "remove_attendance" "Presentie verwijderd"
    GrantProxy "grant_proxy" "Volmacht vastgelegd"
    LapseProxy "lapse_proxy" "Volmacht vervallen"
    RemoveProxy "remove_proxy" "Volmacht verwijderd"
    AddItem "add_item" "Agendapunt toegevoegd"
    EditItem "edit_item" "Agendapunt gewijzigd"
    AnnotateItem "annotate_item" "Aantekening van de voorzitter gewijzigd"
    MoveItem "move_item" "Agendapunt verplaatst"
    RemoveItem "remove_item" "Agendapunt verwijderd"
    RenumberAgenda "renumber_agenda" "Agenda opnieuw genummerd"
    BeginItem "begin_item" "Agendapunt begonnen"
    FinishItem "finish_item" "Agendapunt afgerond"
    PostponeItem "postpone_item" "Agendapunt aangehouden"
    WithdrawItem "withdraw_item" "Agendapunt afgevoerd"
    RecordTreatment "record_treatment" "Behandeling vastgelegd"
    StepAside "step_aside" "Tegenstrijdig belang vastgelegd"
    EditRecusal "edit_recusal" "Tegenstrijdig belang gewijzigd"
    RemoveRecusal "remove_recusal" "Tegenstrijdig belang verwijderd"
    AddEntry "add_entry" "Alinea toegevoegd"
    EditEntry "edit_entry" "Alinea gewijzigd"
    MoveEntry "move_entry" "Alinea verplaatst"
    RemoveEntry "remove_entry" "Alinea verwijderd"
    AddProposal "add_proposal" "Voorstel toegevoegd"
    EditProposal "edit_proposal" "Voorstel gewijzigd"
    RemoveProposal "remove_proposal" "Voorstel verwijderd"
    RecordDecision "record_decision" "Besluit vastgelegd"
    EditDecision "edit_decision" "Besluit gewijzigd"
    RemoveDecision "remove_decision" "Besluit verwijderd"
    RecordFact "record_fact" "Status van besluit vastgelegd"
    EditFact "edit_fact" "Status van besluit gewijzigd"
    RemoveFact "remove_fact" "Status van besluit verwijderd"
    RecordVote "record_vote" "Stemming vastgelegd"
    ContestVote "contest_vote" "Stemming betwist"
    RemoveVote "remove_vote" "Stemming verwijderd"
    HoldElection "hold_election" "Verkiezing vastgelegd"
    EditElection "edit_election" "Verkiezing gewijzigd"
    RemoveElection "remove_election" "Verkiezing verwijderd"
    RecordBallot "record_ballot" "Stemronde vastgelegd"
    RemoveBallot "remove_ballot" "Stemronde verwijderd"
    AddAction "add_action" "Actiepunt vastgelegd"
    EditAction "edit_action" "Actiepunt gewijzigd"
    RemoveAction "remove_action" "Actiepunt verwijderd"
    UpdateAction "update_action" "Actiepunt bijgewerkt"
    SetVisibility "set_visibility" "Zichtbaarheid gewijzigd"
    SubmitMinutes "submit_minutes" "Notulen ter vaststelling aangeboden"
    TakeBackMinutes "take_back_minutes" "Notulen teruggenomen"
    AdoptMinutes "adopt_minutes" "Notulen vastgesteld"
    Rectify "rectify" "Notulen gerectificeerd"
    KeepSigned "keep_signed" "Ondertekende notulen bewaard"
    AddComment "add_comment" "Opmerking toegevoegd"
    EditComment "edit_comment" "Opmerking gewijzigd"
    AnswerComment "answer_comment" "Opmerking beantwoord"
    RemoveComment "remove_comment" "Opmerking verwijderd"
    NoteCopy "note_copy" "Afschrift genoteerd"
    EnterHistoricalMinutes "enter_historical_minutes" "Historische notulen ingevoerd"
    Erase "erase" "Op verzoek gewist"
    SetRetention "set_retention" "Bewaartermijnen ingesteld"
    Import "import" "Bestand ingevoerd"
}

/// The journal's name for an undo, which is no act of its own.
pub const UNDO: &str = "undo";
/// The journal's name for a redo.
pub const REDO: &str = "redo";

/// The journal's name for an erasure.
pub const ERASE: &str = "erase";

/// The journal's name for handing the right to write over. Like the next one it takes a file of its own, so it is no act that
/// [`crate::Archive::apply`] knows.
pub const HAND_OVER: &str = "hand_over";
/// The journal's name for taking the right to write over, in an emergency.
pub const TAKE_OVER: &str = "take_over";

fn of_passing_on(name: &str) -> Option<&'static str> {
    match name {
        HAND_OVER => Some("Archief overgedragen"),
        TAKE_OVER => Some("Schrijfrecht overgenomen"),
        _ => None,
    }
}

/// Whether the act can be undone. The others are answered by a counter-act with a reason.
#[must_use]
pub fn is_reversible(name: &str) -> bool {
    !matches!(
        name,
        "found_association"
            | "call_meeting"
            | "send_notice"
            | "submit_minutes"
            | "take_back_minutes"
            | "adopt_minutes"
            | "note_copy"
            | "erase"
            | HAND_OVER
            | TAKE_OVER
    )
}
