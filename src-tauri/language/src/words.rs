//! The closed word lists of a reading. Outcomes and methods have the stable names of the archive, so that the importer
//! maps them one to one; forms say in JSON why something was taken for what it is.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $word:ident = $stable:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $stable)] $word),+ }

        impl $name {
            /// The name used in JSON.
            #[must_use]
            pub fn stable_name(self) -> &'static str {
                match self { $(Self::$word => $stable),+ }
            }
        }
    )+};
}

named! {
    /// What came of a decision; the same names as in the archive.
    Outcome {
        /// Vastgesteld, aangenomen, goedgekeurd, besloten.
        Adopted = "adopted",
        /// Gewijzigd vastgesteld.
        Amended = "amended",
        /// Verworpen, afgewezen.
        Rejected = "rejected",
        /// Aangehouden, uitgesteld.
        Postponed = "postponed",
        /// Doorgeschoven.
        Forwarded = "forwarded",
        /// Ingetrokken.
        Withdrawn = "withdrawn",
        /// Voor kennisgeving aangenomen.
        Noted = "noted",
        /// Gekozen.
        Elected = "elected",
        /// Benoemd, herbenoemd.
        Appointed = "appointed",
        /// Decharge verleend.
        Discharged = "discharged",
    }
    /// How a decision was taken; the same names as in the archive.
    Method {
        /// Hamerslag.
        Gavel = "gavel",
        /// Bij acclamatie, met applaus.
        Acclamation = "acclamation",
        /// Handopsteken.
        ShowOfHands = "show_of_hands",
        /// Hoofdelijke stemming.
        RollCall = "roll_call",
        /// Schriftelijke stemming.
        Ballot = "ballot",
    }
    /// The form in which something was said (LANGUAGE: forms by class).
    Form {
        /// "De agenda wordt vastgesteld."
        PresentPassive = "present_passive",
        /// "De agenda werd vastgesteld."
        PastPassive = "past_passive",
        /// "Het voorstel is aangenomen met 4 stemmen voor."
        Perfect = "perfect",
        /// "Goedgekeurd."
        BareParticiple = "bare_participle",
        /// "De ALV stelt de begroting vast."
        MeetingSubject = "meeting_subject",
        /// "Noor trekt het voorstel in."
        ProposerSubject = "proposer_subject",
        /// "Noor en Tijn nemen zitting in de kascommissie."
        TakesSeat = "takes_seat",
        /// "Iedereen is het ermee eens", "Er is geen bezwaar."
        Agreement = "agreement",
        /// "Onder applaus krijgt het bestuur decharge."
        Receives = "receives",
        /// "Noor wordt voorzitter van de commissie."
        BecomesOffice = "becomes_office",
        /// "Het wordt dus de grote zaal."
        Choice = "choice",
        /// "Het voorstel haalt het niet."
        Fails = "fails",
        /// "Besluit: …"
        LabelledDecision = "labelled_decision",
        /// "Uitslag: 6 tegen en 19 voor."
        Result = "result",
        /// "onder vaststelling van de gewijzigde agenda"
        UnderAdoption = "under_adoption",
        /// "Actie: …"
        LabelledAction = "labelled_action",
        /// "… (Actie Tijn)"
        ActionInBrackets = "action_in_brackets",
        /// An entry under a heading Acties.
        ActionList = "action_list",
        /// "Tijn neemt contact op met …"
        AgentPresent = "agent_present",
        /// "Tijn zal …", "Tijn gaat …"
        AgentFuture = "agent_future",
        /// "Het bestuur moet …"
        AgentMust = "agent_must",
        /// "Noor zegt toe …", "heeft beloofd …"
        Promise = "promise",
        /// "De vergadering verzoekt het bestuur … op te stellen."
        Asked = "asked",
        /// "Besloten wordt dat Noor … ophaalt."
        DecidedTask = "decided_task",
        /// "De uitnodiging zal … verzonden worden."
        FuturePassive = "future_passive",
        /// "… dient gekoppeld te worden."
        MustPassive = "must_passive",
        /// "Dit wordt opgepakt."
        TaskPassive = "task_passive",
        /// "gaat men kijken"
        NobodyInParticular = "nobody_in_particular",
        /// "komt de volgende vergadering weer op de agenda"
        ReturnsToAgenda = "returns_to_agenda",
        /// "Noor opent de ALV om 20:00 uur."
        Opening = "opening",
        /// "22:00 Sluiting"
        Closing = "closing",
        /// "Een nieuw agendapunt wordt door Noor ingebracht."
        LateItem = "late_item",
        /// "Op 20 december is er een rondleiding."
        Event = "event",
        /// "Bij punt 7 van de notulen moet 2016 staan."
        Correction = "correction",
    }
}
