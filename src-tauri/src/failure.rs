//! What went wrong, as a sentence in Dutch that says what to do next. The screen and scripts go by the code, people by the
//! sentence.

use std::fmt;
use std::path::Path;

use hamerslag_core::dutch::capitalised;
use hamerslag_core::life::{MeetingStep, MinutesStep};
use hamerslag_core::model::Table;
use hamerslag_core::words::{MeetingStatus, MinutesStatus};
use hamerslag_core::{Error, Invalid};
use serde::Serialize;

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

fn invalid_sentence(invalid: Invalid) -> String {
    match invalid {
        Invalid::Empty(table) => format!("Vul een naam of tekst in voor {}.", the(table)),
        Invalid::Level => "Dieper dan drie keer inspringen kan niet.".to_owned(),
        Invalid::Cycle => "Een agendapunt kan niet onder zichzelf staan.".to_owned(),
        Invalid::Place => {
            "De plek waar dit achter moet komen, hoort bij een andere vergadering of agenda.".to_owned()
        }
        Invalid::Abbreviation => {
            "De afkorting van een tekstblok is één tot twintig kleine letters, zonder spaties of cijfers.".to_owned()
        }
        Invalid::Seats => "Een verkiezing is voor ten minste één plaats.".to_owned(),
        Invalid::BallotLength => {
            "Geef voor elke kandidaat het aantal stemmen, of dat die niet meedeed.".to_owned()
        }
        Invalid::Round => "De eerste stemronde heeft nummer 1.".to_owned(),
        Invalid::AdoptionOrder => {
            "Notulen worden vastgesteld door een latere vergadering van hetzelfde orgaan. Kies het besluit waarmee die \
             vergadering ze vaststelde."
                .to_owned()
        }
        Invalid::Version => {
            "Vastgesteld wordt de laatst aangeboden versie van de notulen. Kies die versie.".to_owned()
        }
        Invalid::NotTogether => {
            "Een oproep, vaststelling of invoer kan niet samen met andere handelingen; doe die apart.".to_owned()
        }
        Invalid::Moved => "Dit hoort bij een andere vergadering of alinea. Verwijder het hier en leg het daar vast.".to_owned(),
        Invalid::Month => "Het boekjaar eindigt in een van de maanden 1 tot en met 12.".to_owned(),
        Invalid::TermOrder => "Een zittingsperiode eindigt niet voor zij begint. Kijk de datums na.".to_owned(),
        Invalid::ClosesItself => {
            "Een stuk handelt zichzelf niet af, ook niet via een ander. Kies het eerdere stuk.".to_owned()
        }
        Invalid::Unanswered => {
            "Geef bij laten vervallen een reden, bij uitstellen een reden of een datum, en bij overnemen het agendapunt."
                .to_owned()
        }
        Invalid::Reasonless => {
            "Schrijf bij een tekstvoorstel de woorden die er moeten staan, en bij afwijzen of beantwoorden een reden of antwoord."
                .to_owned()
        }
        Invalid::AlreadyAnswered => {
            "Deze opmerking is al beantwoord en verandert niet meer. Maak een nieuwe opmerking.".to_owned()
        }
        Invalid::RectifiedTooEarly => {
            "Een rectificatie komt na de vaststelling. Kijk de datum na.".to_owned()
        }
        Invalid::Loose => "Een besluit van een vergadering hoort bij een alinea van die vergadering. Kies de alinea.".to_owned(),
        Invalid::NotTaken => {
            "Wat is verworpen, aangehouden of ingetrokken, heeft geen status en wijzigt niets. Kies een besluit dat is genomen."
                .to_owned()
        }
        Invalid::FactOrder => {
            "Een besluit verandert alleen door wat later komt. Kijk de datum na, of kies het latere besluit.".to_owned()
        }
        Invalid::NotOneThing => "Kies één agendapunt, besluit of stuk voor het onderwerp.".to_owned(),
        Invalid::NothingToErase => {
            "Dit staat nergens in het archief; er is niets gewist. Kijk na hoe het is geschreven.".to_owned()
        }
        Invalid::ReasonNames => {
            "In de reden staat wat gewist wordt, en de reden blijft staan. Schrijf haar zonder de naam of de woorden.".to_owned()
        }
        Invalid::RemarksInUse => {
            "Opmerkingen en aantekeningen worden gewist als de notulen zijn vastgesteld; nu zijn ze nog nodig. Stel de notulen \
             eerst vast."
                .to_owned()
        }
        Invalid::Years => "Een bewaartermijn is ten minste één jaar en ten hoogste honderd.".to_owned(),
        Invalid::NoReceiver => "Schrijf de naam op van wie verder gaat met het archief.".to_owned(),
        Invalid::NoReason => {
            "Schrijf op waarom het schrijfrecht wordt overgenomen; wie het archief later inziet, kan dat lezen.".to_owned()
        }
        Invalid::Unfounded => "Kies het latere besluit, of schrijf in de toelichting waardoor.".to_owned(),
    }
}

fn the(table: Table) -> &'static str {
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

fn state(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Running => "aan de gang",
        status => status.dutch(),
    }
}

fn done_to(step: MeetingStep) -> &'static str {
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

fn condition(status: MinutesStatus) -> &'static str {
    match status {
        MinutesStatus::Submitted => "aangeboden ter vaststelling",
        MinutesStatus::Draft => "nog concept",
        status => status.dutch(),
    }
}

fn brought(step: MinutesStep) -> &'static str {
    match step {
        MinutesStep::Submit => "aangeboden ter vaststelling",
        MinutesStep::TakeBack => "teruggenomen",
        MinutesStep::Adopt => "vastgesteld",
        MinutesStep::Rectify => "gerectificeerd",
        MinutesStep::EnterHistorical => "als historisch ingevoerd",
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
