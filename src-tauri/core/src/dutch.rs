//! The Dutch words for the closed lists, in one place so that another language can follow.

use chrono::{Datelike, NaiveDate};

use crate::view::SeatState;
use crate::words::{
    ActionKind, ActionStatus, Answer, AsideFrom, Audit, BodyKind, CandidateSource, CommentKind,
    CommentStatus, CopyKind, DayCounting, Disposition, DocumentKind, DutyKind, ElectionRule, EntryKind,
    ErasureKind, FactKind, HandoverKind, Lateness, LegalForm, Majority, Means, MeetingStatus, MemberKind,
    Method, MinutesStatus, NoticeKind, Numbering, Outcome, Presence, Pronouncement, ProposalKind, Signers,
    Standing, TreatmentKind, TreatmentStatus, Visibility,
};

macro_rules! in_dutch {
    ($($word:ident { $($variant:ident = $dutch:literal),+ $(,)? })+) => {$(
        impl $word {
            /// The word as it stands on the screen and on paper, in lower case.
            #[must_use]
            pub fn dutch(self) -> &'static str {
                match self { $(Self::$variant => $dutch),+ }
            }
        }
    )+};
}

in_dutch! {
    ErasureKind {
        Person = "persoon",
        Contact = "bereikbaarheid",
        Slip = "woorden",
        Remarks = "opmerkingen en aantekeningen",
    }
    SeatState {
        Vacant = "vacature",
        Over = "termijn voorbij",
        Retiring = "aftredend",
        Held = "in functie",
        Coming = "begint nog",
        Past = "vroeger",
    }
    AsideFrom {
        Matter = "beraadslaging en besluitvorming",
        Vote = "stemming",
    }
    Numbering {
        PerYear = "per jaar (2016-12)",
        PerMeeting = "per vergadering (ALV 42.5.1)",
    }
    DayCounting {
        Calendar = "kalenderdagen",
        Working = "werkdagen",
    }
    Audit {
        Committee = "kascommissie",
        Accountant = "accountant",
        Supervisors = "raad van commissarissen",
    }
    Signers {
        OfThen = "voorzitter en notulist van toen",
        OfNow = "voorzitter en secretaris van nu",
    }
    DocumentKind {
        Letter = "brief",
        Proposal = "voorstel van leden",
        Paper = "stuk",
    }
    Disposition {
        Noted = "ter kennisgeving",
        Answer = "beantwoorden",
        Agenda = "agenderen",
        ToBoard = "in handen van het bestuur",
        Settled = "afgedaan",
    }
    CandidateSource {
        MinutesToAdopt = "notulen vast te stellen",
        PostponedItem = "aangehouden agendapunt",
        UnfinishedItem = "niet behandeld agendapunt",
        DecisionToReview = "besluit te herzien",
        OpenAction = "open actiepunt",
        Letter = "brief",
        MembersProposal = "voorstel van leden",
        Event = "aankondiging",
        TermEnding = "aflopende zittingsperiode",
        AuditCommittee = "benoeming kascommissie",
        Yearly = "jaarlijkse verplichting",
        Discharge = "decharge",
    }
    CommentKind {
        Remark = "opmerking",
        Question = "vraag",
        Wording = "tekstvoorstel",
    }
    CommentStatus {
        Open = "open",
        Accepted = "overgenomen",
        Adapted = "aangepast overgenomen",
        Declined = "afgewezen",
        Answered = "beantwoord",
    }
    CopyKind {
        Review = "concept om te lezen",
        DecisionBook = "besluitenboek",
        ReadersCopy = "leesexemplaar",
        Handover = "overdracht",
    }
    HandoverKind {
        Given = "overdracht",
        Emergency = "noodovername",
    }
    Answer {
        Taken = "op de agenda",
        Dropped = "vervallen",
        Postponed = "uitgesteld",
    }
    NoticeKind {
        Call = "oproep",
        Supplement = "nazending",
        Change = "wijziging",
    }
    Means {
        Letter = "per brief",
        Email = "per e-mail",
        Hand = "overhandigd",
    }
    LegalForm {
        Association = "vereniging",
        InformalAssociation = "informele vereniging",
        Branch = "afdeling",
        Cooperative = "coöperatie",
        OwnersAssociation = "VvE",
        Foundation = "stichting",
    }
    MemberKind {
        Member = "lid",
        YouthMember = "jeugdlid",
        Delegate = "afgevaardigde",
        HonoraryMember = "erelid",
        SuspendedMember = "geschorst lid",
        NonMember = "geen lid",
    }
    BodyKind {
        GeneralMeeting = "algemene ledenvergadering",
        Board = "bestuursvergadering",
        AuditCommittee = "vergadering van de kascommissie",
        PartyGroup = "fractievergadering",
        WorkingGroup = "vergadering van de werkgroep",
    }
    MeetingStatus {
        Preparing = "in voorbereiding",
        Called = "opgeroepen",
        Running = "loopt",
        Suspended = "geschorst",
        Adjourned = "verdaagd",
        Closed = "gesloten",
        Cancelled = "afgelast",
    }
    DutyKind {
        Chair = "voorzitter",
        MinuteTaker = "notulist",
    }
    TreatmentKind {
        Information = "ter informatie",
        Discussion = "ter bespreking",
        Decision = "ter besluitvorming",
        Consent = "hamerstuk",
        Procedure = "procedure",
    }
    Lateness {
        AfterNotice = "nagekomen",
        AtMeeting = "ter vergadering toegevoegd",
    }
    TreatmentStatus {
        Untouched = "niet behandeld",
        Current = "in behandeling",
        Done = "behandeld",
        Postponed = "aangehouden",
        Withdrawn = "van de agenda afgevoerd",
    }
    EntryKind {
        Note = "alinea",
        Question = "vraag",
        Answer = "antwoord",
        Announcement = "mededeling",
        Verbatim = "letterlijk",
        Dissent = "aantekening tegen",
        VoteStatement = "stemverklaring",
        PointOfOrder = "punt van orde",
    }
    ProposalKind {
        Proposal = "voorstel",
        Amendment = "amendement",
        Motion = "motie",
        Procedural = "ordevoorstel",
    }
    Outcome {
        Adopted = "vastgesteld",
        Amended = "gewijzigd vastgesteld",
        Rejected = "verworpen",
        Postponed = "aangehouden",
        Forwarded = "doorgeschoven",
        Withdrawn = "ingetrokken",
        Noted = "voor kennisgeving aangenomen",
        Elected = "gekozen",
        Appointed = "benoemd",
        Discharged = "decharge verleend",
    }
    ActionKind {
        Action = "actiepunt",
        Commitment = "toezegging",
    }
    FactKind {
        Announced = "bekendgemaakt",
        Deed = "notariële akte verleden",
        ConditionMet = "voorwaarde vervuld",
        Confirmed = "bevestigd",
        Amended = "gewijzigd",
        Repealed = "ingetrokken",
        Annulled = "vernietigd",
        Lapsed = "vervallen",
        CarriedOut = "uitgevoerd",
    }
    Standing {
        Pending = "nog niet van kracht",
        InForce = "van kracht",
        Amended = "gewijzigd",
        Lapsed = "vervallen",
        CarriedOut = "uitgevoerd",
    }
    Method {
        Gavel = "hamerslag",
        Acclamation = "bij acclamatie",
        ShowOfHands = "handopsteken",
        RollCall = "hoofdelijke stemming",
        Ballot = "schriftelijke stemming",
    }
    Majority {
        Absolute = "volstrekte meerderheid",
        TwoThirds = "twee derde",
        ThreeQuarters = "drie vierde",
        FourFifths = "vier vijfde",
        Unanimous = "algemene stemmen",
    }
    ElectionRule {
        Absolute = "volstrekte meerderheid",
        Relative = "meeste stemmen",
    }
    Pronouncement {
        Adopted = "aangenomen",
        Rejected = "verworpen",
    }
    ActionStatus {
        Open = "open",
        Underway = "loopt",
        Done = "gedaan",
        Dropped = "vervallen",
    }
    Presence {
        Present = "aanwezig",
        Apologies = "afwezig met kennisgeving",
        Absent = "afwezig",
        Guest = "gast",
    }
    Visibility {
        Public = "openbaar",
        Members = "leden",
        Board = "bestuur",
    }
    MinutesStatus {
        Draft = "concept",
        Submitted = "ter vaststelling",
        Adopted = "vastgesteld",
        Rectified = "vastgesteld, met rectificatie",
        Historical = "historisch",
    }
}

/// The words with a capital at the front.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "Anja", "Anja en Bram", "Anja, Bram en Coen".
#[must_use]
pub fn together(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// The months, in order.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// "14 december 2016".
#[must_use]
pub fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}

/// "woensdag 14 december 2016".
#[must_use]
pub fn weekday_and_date(day: NaiveDate) -> String {
    format!("{} {}", DAYS[day.weekday().num_days_from_monday() as usize], date(day))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    #[test]
    fn names_are_told_together() {
        assert_eq!(super::together(&["Anja"]), "Anja");
        assert_eq!(super::together(&["Anja", "Bram", "Coen"]), "Anja, Bram en Coen");
    }

    #[test]
    fn a_date_is_written_the_dutch_way() {
        let day = NaiveDate::from_ymd_opt(2016, 12, 14).unwrap();
        assert_eq!(super::weekday_and_date(day), "woensdag 14 december 2016");
    }
}
