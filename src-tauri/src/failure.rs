//! What went wrong, as a sentence in Dutch that says what to do next. The screen and scripts go by the code, people by the
//! sentence.

use std::fmt;
use std::path::Path;

mod invalid;
mod named;

use hamerslag_core::Error;
use hamerslag_core::dutch::capitalised;
use hamerslag_core::words::MinutesStatus;
use serde::Serialize;

use self::invalid::invalid_sentence;
use self::named::{brought, condition, done_to, state, the};
use crate::passing;

/// A failure as it crosses to the screen: a stable code and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Failure {
    /// Stable, for the screen and for scripts.
    pub code: &'static str,
    /// In Dutch, for people.
    pub message: String,
}

impl Failure {
    /// A failure with its sentence.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// A failure of the archive at `path`; one that is damaged says where the newest backup lies.
    #[must_use]
    pub fn of_archive(error: &Error, path: &Path) -> Self {
        let mut failure = Self { code: error.code(), message: sentence(error) };
        if matches!(error, Error::Damaged(_))
            && let Some(backup) = crate::places::backups_of(path).and_then(|backups| backups.newest())
        {
            failure.message.push_str(&format!(" De nieuwste reservekopie is {}.", backup.display()));
        }
        failure
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { code: error.code(), message: sentence(&error) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

fn sentence(error: &Error) -> String {
    match error {
        Error::NotFound(table) => format!("{} bestaat niet (meer).", capitalised(the(*table))),
        Error::IdTaken(table) => {
            format!("{} staat al in het archief. Er is niets gewijzigd.", capitalised(the(*table)))
        }
        Error::InUse(table) => {
            format!("Dit kan niet weg: {} verwijst ernaar. Verwijder of wijzig dat eerst.", the(*table))
        }
        Error::Invalid(invalid) => invalid_sentence(*invalid),
        Error::MeetingNotNow(status, step) => {
            format!("Een vergadering die {} is, kan niet worden {}.", state(*status), done_to(*step))
        }
        Error::MinutesNotNow(status, step) => {
            format!("Notulen die {} zijn, kunnen niet worden {}.", condition(*status), brought(*step))
        }
        Error::MinutesLocked(MinutesStatus::Submitted) => {
            "De notulen van deze vergadering liggen ter vaststelling. Neem ze eerst terug om ze te wijzigen."
                .to_owned()
        }
        Error::MinutesLocked(_) => {
            "De notulen van deze vergadering zijn vastgesteld en veranderen niet meer. Een fout \
             wordt hersteld met een rectificatie."
                .to_owned()
        }
        Error::NothingToUndo => "Er is niets om ongedaan te maken.".to_owned(),
        Error::NothingToRedo => "Er is niets om opnieuw te doen.".to_owned(),
        Error::Irreversible(act) => format!(
            "‘{act}’ wordt niet ongedaan gemaakt, want anderen kunnen er al op rekenen. Doe wat het tegengaat, met een reden."
        ),
        Error::ChangedSince(act) => format!(
            "‘{act}’ kan niet meer ongedaan worden gemaakt: wat toen veranderde, is later weer gewijzigd of in gebruik."
        ),
        Error::Erased(act) => {
            format!(
                "‘{act}’: dat wordt niet ongedaan gemaakt, want wat gewist is, is nergens meer. Ook wat daarvoor is gedaan, komt niet \
                 terug. Wijzig het met een nieuwe handeling."
            )
        }
        Error::NoSuchFile(path) => {
            format!(
                "{} bestaat niet. Controleer de naam en de map; staat het op een stick, steek die er dan in.",
                path.display()
            )
        }
        Error::FileExists(path) => format!("{} bestaat al. Kies een andere naam.", path.display()),
        Error::IsAFolder(path) => format!("{} is een map. Wijs een bestand aan.", path.display()),
        Error::NotAnArchive(path) => format!(
            "{} is geen archief van Hamerslag. Kies een bestand dat eindigt op .hamerslag, of maak een nieuw archief.",
            path.display()
        ),
        Error::NewerVersion { found, known } => format!(
            "Dit archief is van een nieuwere versie van Hamerslag (indeling {found}; deze versie kent {known}). \
             Installeer de nieuwste versie; het archief is niet aangeraakt."
        ),
        Error::Damaged(_) => {
            "Het archief is beschadigd; er is niets aan gewijzigd. Bewaar het bestand zoals het is en \
             werk verder met een reservekopie."
                .to_owned()
        }
        Error::InUseElsewhere(path) => format!(
            "{} is al geopend om in te schrijven, in een ander venster of programma. Sluit dat eerst; lezen kan wel.",
            path.display()
        ),
        Error::Gone(path) => format!(
            "{} is verplaatst, verwijderd of vervangen terwijl het open was. Zet het terug, bijvoorbeeld uit de prullenbak, en laat Hamerslag open.",
            path.display()
        ),
        Error::HandedOver(handover) => passing::handed_over(handover),
        Error::GivenHere(handover) => passing::given_here(handover),
        Error::Overtaken(overtaken) => passing::overtaken(overtaken),
        Error::HandoverUnfinished(path) => passing::unfinished(path),
        Error::ReadersCopy(path) => format!(
            "{} is een leeskopie: daarin kan alleen worden gelezen. Wijzigen kan in het archief waaruit zij is gemaakt; vraag \
             de secretaris.",
            path.display()
        ),
        Error::ReadOnly => {
            "Het bestand of de schijf kan alleen worden gelezen. Zet het archief op een plek waar \
             geschreven mag worden."
                .to_owned()
        }
        Error::DiskFull => {
            "De schijf is vol; de laatste wijziging is niet bewaard, al het eerdere wel. Maak ruimte en \
             probeer het opnieuw."
                .to_owned()
        }
        Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidFilename => {
            "Deze naam kan niet: te lang, of met tekens die niet mogen. Kies een kortere.".to_owned()
        }
        Error::Io(error) if error.get_ref().is_some() => {
            "De schijf geeft een fout; de laatste wijziging is niet bewaard, al het eerdere wel. Kijk of de schijf vol is, \
             of een stick nog goed vastzit."
                .to_owned()
        }
        Error::Io(error) => format!("Het bestand kan niet worden gelezen of geschreven: {error}."),
        Error::Database(error) => {
            format!("Het archief weigert de bewerking: {error}. Er is niets gewijzigd.")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use hamerslag_core::life::{MeetingStep, MinutesStep};
    use hamerslag_core::model::Table;
    use hamerslag_core::words::{MeetingStatus, MinutesStatus};
    use hamerslag_core::{Error, Invalid};

    use super::Failure;

    /// Every sentence a person can be told, to be read aloud in the snapshot.
    #[test]
    fn every_failure_is_a_sentence_that_says_what_to_do() {
        let path = || PathBuf::from("tuin.hamerslag");
        let act = || "Besluit vastgelegd".to_owned();
        let mut errors = vec![
            Error::NotFound(Table::Meeting),
            Error::IdTaken(Table::Entry),
            Error::InUse(Table::Meeting),
            Error::MeetingNotNow(MeetingStatus::Closed, MeetingStep::Open),
            Error::MeetingNotNow(MeetingStatus::Running, MeetingStep::Cancel),
            Error::MinutesNotNow(MinutesStatus::Draft, MinutesStep::Adopt),
            Error::MinutesNotNow(MinutesStatus::Adopted, MinutesStep::TakeBack),
            Error::MinutesLocked(MinutesStatus::Submitted),
            Error::MinutesLocked(MinutesStatus::Adopted),
            Error::NothingToUndo,
            Error::NothingToRedo,
            Error::Irreversible(act()),
            Error::ChangedSince(act()),
            Error::Erased("Op verzoek gewist".to_owned()),
            Error::NoSuchFile(path()),
            Error::FileExists(path()),
            Error::IsAFolder(path()),
            Error::NotAnArchive(path()),
            Error::NewerVersion { found: 9, known: 1 },
            Error::Damaged("page 7 is never used".to_owned()),
            Error::InUseElsewhere(path()),
            Error::Gone(path()),
            Error::HandoverUnfinished(path()),
            Error::ReadersCopy(path()),
            Error::ReadOnly,
            Error::DiskFull,
            Error::Io(std::io::Error::other("disk I/O error")),
        ];
        let invalid = [
            Invalid::Empty(Table::Person),
            Invalid::Level,
            Invalid::Cycle,
            Invalid::Place,
            Invalid::Abbreviation,
            Invalid::Seats,
            Invalid::BallotLength,
            Invalid::Round,
            Invalid::AdoptionOrder,
            Invalid::Version,
            Invalid::NotTogether,
            Invalid::Moved,
            Invalid::Month,
            Invalid::TermOrder,
            Invalid::ClosesItself,
            Invalid::Unanswered,
            Invalid::Loose,
            Invalid::Reasonless,
            Invalid::AlreadyAnswered,
            Invalid::RectifiedTooEarly,
            Invalid::NotTaken,
            Invalid::FactOrder,
            Invalid::NotOneThing,
            Invalid::Unfounded,
            Invalid::NothingToErase,
            Invalid::ReasonNames,
            Invalid::RemarksInUse,
            Invalid::Years,
            Invalid::NoReceiver,
            Invalid::NoReason,
        ];
        errors.extend(invalid.map(Error::Invalid));
        let lines: Vec<String> = errors
            .into_iter()
            .map(Failure::from)
            .map(|failure| {
                assert!(failure.message.ends_with('.'), "{}", failure.message);
                format!("{}: {}", failure.code, failure.message)
            })
            .collect();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
