//! Who the archive is about.

use super::facet;
use crate::words::{BodyKind, LegalForm, MemberKind, Numbering};

facet! {
    /// The association and its settings.
    Association of Association {
        /// Its full name.
        name: String,
        /// What it is in law.
        legal_form: LegalForm,
        /// Where it is seated.
        seat: Option<String>,
        /// How its decisions are numbered.
        numbering: Numbering,
    }

    /// Anyone named: member, guest, official.
    Person of Person {
        /// The full name.
        name: String,
        /// As used in minutes ("Marleen").
        short_name: Option<String>,
        /// What they are to the association.
        member_kind: MemberKind,
        /// Votes held.
        votes: u32,
    }

    /// How a person is reached. Kept apart, so that who edits a name does not carry an address along.
    Contact of Person {
        /// An e-mail address.
        email: Option<String>,
        /// Whether they agreed to be called by e-mail (2:41(5) BW).
        email_consent: bool,
        /// Where post goes, line by line.
        address: Option<String>,
    }

    /// Words that are written again and again.
    Phrase of Phrase {
        /// What is typed for them behind a semicolon: a few small letters.
        short: String,
        /// The words; what stands between braces is filled in.
        text: String,
    }

    /// Who meets.
    Body of Body {
        /// What kind of body.
        kind: BodyKind,
        /// "Algemene ledenvergadering".
        name: String,
        /// "ALV".
        short: String,
        /// Votes that a valid decision needs (statute).
        quorum: Option<u32>,
        /// What stands before the number of its decisions, so that two bodies' numbers differ ("B").
        number_prefix: String,
    }
}
