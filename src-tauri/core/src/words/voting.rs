//! The words of proposals, votes and elections.

use serde::{Deserialize, Serialize};

words! {
    /// What kind of thing is put to the vote.
    ProposalKind {
        /// Voorstel.
        Proposal = "proposal",
        /// Amendement on another proposal.
        Amendment = "amendment",
        /// Motie.
        Motion = "motion",
        /// Ordevoorstel.
        Procedural = "procedural",
    }
    /// What came of a decision.
    Outcome {
        /// Vastgesteld, aangenomen, goedgekeurd.
        Adopted = "adopted",
        /// Gewijzigd vastgesteld.
        Amended = "amended",
        /// Verworpen.
        Rejected = "rejected",
        /// Aangehouden.
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
    /// How a decision was taken.
    Method {
        /// Hamerslag: without a vote.
        Gavel = "gavel",
        /// Bij acclamatie.
        Acclamation = "acclamation",
        /// Handopsteken.
        ShowOfHands = "show_of_hands",
        /// Hoofdelijke stemming.
        RollCall = "roll_call",
        /// Schriftelijke stemming.
        Ballot = "ballot",
    }
    /// How many of the votes cast a proposal needs.
    Majority {
        /// Volstrekte meerderheid: more than half; the usual rule of statutes.
        Absolute = "absolute",
        /// At least two thirds; for a change of statutes unless they differ (2:43(1) BW).
        TwoThirds = "two_thirds",
        /// At least three quarters; where statutes say so.
        ThreeQuarters = "three_quarters",
        /// At least four fifths; where statutes say so.
        FourFifths = "four_fifths",
        /// Algemene stemmen: nobody against; where statutes say so.
        Unanimous = "unanimous",
    }
    /// How many votes elect somebody.
    ElectionRule {
        /// Volstrekte meerderheid: more than half of the valid ballots; the usual rule of statutes.
        Absolute = "absolute",
        /// Betrekkelijke meerderheid: more than anybody else; where statutes say so.
        Relative = "relative",
    }
    /// What the chair pronounces on a round of voting; it is decisive (2:13(3) BW).
    Pronouncement {
        /// Aangenomen.
        Adopted = "adopted",
        /// Verworpen.
        Rejected = "rejected",
    }
}
