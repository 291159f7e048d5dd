//! What somebody should look at before importing, with the sentence that tells them. A warning never stops a
//! reading: the text is kept as it stands.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// At most this many warnings are kept; a text with more is no set of minutes.
pub(crate) const MOST: usize = 100;

/// Something in the text that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Warning {
    /// No numbers and no headings: the whole text is one item.
    NoItems,
    /// A number is lower than the one before it.
    NumberGoesBack {
        /// The number before it.
        after: String,
        /// The lower number.
        number: String,
        /// Where it stands.
        span: Range<usize>,
    },
    /// Two items have the same number.
    DuplicateNumber {
        /// The number.
        number: String,
        /// Where the second stands.
        span: Range<usize>,
    },
    /// A number was skipped.
    NumberMissing {
        /// The number that is not there.
        number: String,
        /// Where the next one stands.
        span: Range<usize>,
    },
    /// The meeting closes before it opens.
    ClosesBeforeItOpens {
        /// Minutes since midnight.
        opened: u16,
        /// Minutes since midnight.
        closed: u16,
    },
    /// The printed title is not that of the agenda.
    TitleDiffers {
        /// The item's number.
        number: String,
        /// In the minutes.
        printed: String,
        /// On the agenda.
        agenda: String,
    },
    /// The agenda has an item that the minutes do not have.
    NotInMinutes {
        /// The item's number.
        number: String,
        /// Its title.
        title: String,
    },
    /// The minutes have an item that the agenda does not have, and that is not said to be a late one.
    NotOnAgenda {
        /// The item's number.
        number: String,
    },
    /// A page header stood in the text and was left out.
    PageHeader {
        /// Where it stands.
        span: Range<usize>,
    },
    /// The audit committee is said to discharge the board, which only the meeting can do (BW 2:48).
    DischargeByCommittee {
        /// Where it stands.
        span: Range<usize>,
    },
}

impl Warning {
    /// What is the matter and what to do about it, in Dutch.
    #[must_use]
    pub fn dutch(&self) -> String {
        match self {
            Self::NoItems => {
                "Geen genummerde punten of kopjes gevonden: alles staat in één punt. Kies de agenda erbij of splits \
                 het punt na het inlezen."
                    .into()
            }
            Self::NumberGoesBack { after, number, .. } => {
                format!("Punt {number} staat na punt {after}. Controleer de volgorde en de nummers.")
            }
            Self::DuplicateNumber { number, .. } => {
                format!("Nummer {number} komt twee keer voor. Controleer welk punt een ander nummer moet krijgen.")
            }
            Self::NumberMissing { number, .. } => {
                format!("Nummer {number} ontbreekt. Controleer of het punt is overgeslagen of zonder nummer staat.")
            }
            Self::ClosesBeforeItOpens { opened, closed } => format!(
                "De sluiting ({}) ligt vóór de opening ({}). Vul de juiste tijden in.",
                clock(*closed),
                clock(*opened)
            ),
            Self::TitleDiffers { number, printed, agenda } => format!(
                "Punt {number} heet in de notulen “{printed}” en op de agenda “{agenda}”. Controleer of dit de \
                 agenda van deze vergadering is."
            ),
            Self::NotInMinutes { number, title } => format!(
                "Agendapunt {number} (“{title}”) staat niet in de notulen. Controleer of het is overgeslagen."
            ),
            Self::NotOnAgenda { number } => format!(
                "Punt {number} staat niet op de agenda. Geef het een titel, of merk het aan als ter vergadering \
                 toegevoegd."
            ),
            Self::PageHeader { .. } => {
                "Een paginakop midden in de tekst is weggelaten. Controleer de zin eromheen.".into()
            }
            Self::DischargeByCommittee { .. } => {
                "Volgens de tekst verleent de kascommissie decharge. Alleen de vergadering kan dat: controleer of er \
                 een besluit is genomen."
                    .into()
            }
        }
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
