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
