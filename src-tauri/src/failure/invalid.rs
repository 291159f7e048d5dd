//! What cannot be as it was given, and what would be right.

use hamerslag_core::Invalid;

use super::named::the;

pub(super) fn invalid_sentence(invalid: Invalid) -> String {
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
