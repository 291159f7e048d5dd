//! The verbs with which meetings decide and people undertake things, each with the forms it takes. A separable verb
//! is given as its base and its particle: "stellen" and "vast" make vaststellen, stelt … vast and vastgesteld.

use crate::reading::Outcome;

/// One verb.
#[derive(Debug)]
pub(crate) struct Verb {
    /// Infinitive and present plural, without the particle.
    pub(crate) base: &'static str,
    /// Present, third person singular, without the particle.
    pub(crate) singular: &'static str,
    /// Past forms, singular and plural, parted by a space.
    pub(crate) past: &'static str,
    /// Past participle, without the particle.
    pub(crate) participle: &'static str,
    /// The separable part, or nothing.
    pub(crate) particle: &'static str,
    pub(crate) use_: Use,
}

/// What the verb does in minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Use {
    /// Something is decided, provided the sentence has what is needed.
    Decide(Outcome, Needs),
    /// Somebody does something. One of these words must be in the clause; none listed, none needed.
    Do(&'static [&'static str], Reach),
}

/// What else a sentence must hold for the verb to decide something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing.
    Nothing,
    /// A proposal, a motion, an advice: "het voorstel wordt overgenomen", not "de taak".
    AProposal,
    /// Another meeting: "wordt verplaatst naar de volgende vergadering".
    AnotherMeeting,
    /// The word akkoord: "akkoord bevonden".
    Agreement,
    /// The word decharge: "decharge wordt verleend".
    Discharge,
    /// The word agenda: "van de agenda afgevoerd".
    TheAgenda,
    /// A permission or an order: "geeft het bestuur toestemming".
    Permission,
    /// The meeting as subject: "we handhaven het beleid".
    TheMeeting,
}

/// Who must be the subject for a verb in the present tense to be an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Anybody who can act: a name, a role, a body, "we".
    Anybody,
    /// A named person: the verb is too common otherwise ("we maken verlies").
    Named,
}

const fn decide(
    base: &'static str,
    singular: &'static str,
    past: &'static str,
    participle: &'static str,
    particle: &'static str,
    outcome: Outcome,
) -> Verb {
    Verb { base, singular, past, participle, particle, use_: Use::Decide(outcome, Needs::Nothing) }
}

const fn needing(verb: Verb, needs: Needs) -> Verb {
    match verb.use_ {
        Use::Decide(outcome, _) => Verb { use_: Use::Decide(outcome, needs), ..verb },
        Use::Do(..) => verb,
    }
}

const fn act(
    base: &'static str,
    singular: &'static str,
    participle: &'static str,
    particle: &'static str,
    with: &'static [&'static str],
) -> Verb {
    Verb { base, singular, past: "", participle, particle, use_: Use::Do(with, Reach::Anybody) }
}

const fn named(
    base: &'static str,
    singular: &'static str,
    participle: &'static str,
    particle: &'static str,
    with: &'static [&'static str],
) -> Verb {
    Verb { base, singular, past: "", participle, particle, use_: Use::Do(with, Reach::Named) }
}

use Needs::{AProposal, Agreement, AnotherMeeting, Discharge, Permission, TheAgenda, TheMeeting};
use Outcome::{Adopted, Appointed, Discharged, Elected, Forwarded, Postponed, Rejected, Withdrawn};

/// Verbs of deciding.
pub(crate) static DECIDING: &[Verb] = &[
    decide("stellen", "stelt", "stelde stelden", "gesteld", "vast", Adopted),
    decide("keuren", "keurt", "keurde keurden", "gekeurd", "goed", Adopted),
    decide("nemen", "neemt", "nam namen", "genomen", "aan", Adopted),
    needing(decide("nemen", "neemt", "nam namen", "genomen", "over", Adopted), AProposal),
    decide("besluiten", "besluit", "besloot besloten", "besloten", "", Adopted),
    decide("spreken", "spreekt", "sprak spraken", "gesproken", "af", Adopted),
    decide("komen", "komt", "kwam kwamen", "gekomen", "overeen", Adopted),
    decide("stemmen", "stemt", "stemde stemden", "gestemd", "in", Adopted),
    decide("gaan", "gaat", "ging gingen", "gegaan", "akkoord", Adopted),
    needing(decide("bevinden", "bevindt", "bevond bevonden", "bevonden", "", Adopted), Agreement),
    decide("accorderen", "accordeert", "accordeerde accordeerden", "geaccordeerd", "", Adopted),
    decide("bekrachtigen", "bekrachtigt", "bekrachtigde bekrachtigden", "bekrachtigd", "", Adopted),
    needing(
        decide("accepteren", "accepteert", "accepteerde accepteerden", "geaccepteerd", "", Adopted),
        AProposal,
    ),
    needing(decide("aanvaarden", "aanvaardt", "aanvaardde aanvaardden", "aanvaard", "", Adopted), AProposal),
    needing(decide("steunen", "steunt", "steunde steunden", "gesteund", "", Adopted), TheMeeting),
    needing(
        decide("handhaven", "handhaaft", "handhaafde handhaafden", "gehandhaafd", "", Adopted),
        TheMeeting,
    ),
    decide("kennen", "kent", "kende kenden", "gekend", "toe", Adopted),
    decide("royeren", "royeert", "royeerde royeerden", "geroyeerd", "", Adopted),
    decide("verwerpen", "verwerpt", "verwierp verwierpen", "verworpen", "", Rejected),
    decide("wijzen", "wijst", "wees wezen", "gewezen", "af", Rejected),
    decide("keuren", "keurt", "keurde keurden", "gekeurd", "af", Rejected),
    decide("stemmen", "stemt", "stemde stemden", "gestemd", "weg", Rejected),
    needing(decide("stemmen", "stemt", "stemde stemden", "gestemd", "af", Rejected), AProposal),
    decide("trekken", "trekt", "trok trokken", "getrokken", "in", Withdrawn),
    needing(decide("trekken", "trekt", "trok trokken", "getrokken", "terug", Withdrawn), AProposal),
    needing(decide("voeren", "voert", "voerde voerden", "gevoerd", "af", Withdrawn), TheAgenda),
    decide("houden", "houdt", "hield hielden", "gehouden", "aan", Postponed),
    decide("stellen", "stelt", "stelde stelden", "gesteld", "uit", Postponed),
    decide("schuiven", "schuift", "schoof schoven", "geschoven", "door", Forwarded),
    needing(
        decide("verschuiven", "verschuift", "verschoof verschoven", "verschoven", "", Forwarded),
        AnotherMeeting,
    ),
    needing(
        decide("verplaatsen", "verplaatst", "verplaatste verplaatsten", "verplaatst", "", Forwarded),
        AnotherMeeting,
    ),
    needing(decide("verwijzen", "verwijst", "verwees verwezen", "verwezen", "", Forwarded), AnotherMeeting),
    decide("benoemen", "benoemt", "benoemde benoemden", "benoemd", "", Appointed),
    decide("herbenoemen", "herbenoemt", "herbenoemde herbenoemden", "herbenoemd", "", Appointed),
    decide("stellen", "stelt", "stelde stelden", "gesteld", "aan", Appointed),
    decide("kiezen", "kiest", "koos kozen", "gekozen", "", Elected),
    decide("verkiezen", "verkiest", "verkoos verkozen", "verkozen", "", Elected),
    decide("herkiezen", "herkiest", "herkoos herkozen", "herkozen", "", Elected),
    decide("dechargeren", "dechargeert", "dechargeerde dechargeerden", "gedechargeerd", "", Discharged),
    needing(decide("verlenen", "verleent", "verleende verleenden", "verleend", "", Discharged), Discharge),
    needing(decide("geven", "geeft", "gaf gaven", "gegeven", "", Discharged), Discharge),
    needing(decide("geven", "geeft", "gaf gaven", "gegeven", "", Adopted), Permission),
    needing(decide("verlenen", "verleent", "verleende verleenden", "verleend", "", Adopted), Permission),
    decide("machtigen", "machtigt", "machtigde machtigden", "gemachtigd", "", Adopted),
];

/// Verbs of undertaking.
pub(crate) static DOING: &[Verb] = &[
    act("nemen", "neemt", "genomen", "op", &[]),
    act("nemen", "neemt", "genomen", "mee", &[]),
    act("nemen", "neemt", "genomen", "door", &[]),
    act("nemen", "neemt", "genomen", "", &["voortouw", "initiatief", "rekening"]),
    act("zoeken", "zoekt", "gezocht", "uit", &[]),
    act("zoeken", "zoekt", "gezocht", "op", &[]),
    named("zoeken", "zoekt", "gezocht", "", &[]),
    act("pakken", "pakt", "gepakt", "op", &[]),
    act("passen", "past", "gepast", "aan", &[]),
    act("vragen", "vraagt", "gevraagd", "na", &[]),
    act("vragen", "vraagt", "gevraagd", "aan", &[]),
    act("gaan", "gaat", "gegaan", "na", &[]),
    act("gaan", "gaat", "gegaan", "", &["achteraan", "erachteraan", "aan"]),
    act("koppelen", "koppelt", "gekoppeld", "terug", &[]),
    act("koppelen", "koppelt", "gekoppeld", "", &[]),
    act("sturen", "stuurt", "gestuurd", "", &[]),
    act("sturen", "stuurt", "gestuurd", "rond", &[]),
    act("sturen", "stuurt", "gestuurd", "door", &[]),
    act("sturen", "stuurt", "gestuurd", "toe", &[]),
    act("sturen", "stuurt", "gestuurd", "op", &[]),
    act("versturen", "verstuurt", "verstuurd", "", &[]),
    act("verzenden", "verzendt", "verzonden", "", &[]),
    act("zenden", "zendt", "gezonden", "toe", &[]),
    act("mailen", "mailt", "gemaild", "", &[]),
    act("bellen", "belt", "gebeld", "", &[]),
    act("schrijven", "schrijft", "geschreven", "aan", &[]),
    named("schrijven", "schrijft", "geschreven", "", &[]),
    act("melden", "meldt", "gemeld", "aan", &[]),
    act("delen", "deelt", "gedeeld", "mee", &["wordt", "worden"]),
    act("mededelen", "mededeelt", "meegedeeld", "", &[]),
    act("communiceren", "communiceert", "gecommuniceerd", "", &[]),
    act("informeren", "informeert", "geïnformeerd", "", &[]),
    act("rapporteren", "rapporteert", "gerapporteerd", "", &[]),
    act("benaderen", "benadert", "benaderd", "", &[]),
    act("polsen", "polst", "gepolst", "", &[]),
    act("uitnodigen", "uitnodigt", "uitgenodigd", "", &[]),
    act("nodigen", "nodigt", "genodigd", "uit", &[]),
    act("regelen", "regelt", "geregeld", "", &[]),
    act("organiseren", "organiseert", "georganiseerd", "", &[]),
    act("coördineren", "coördineert", "gecoördineerd", "", &[]),
    act("plannen", "plant", "gepland", "in", &[]),
    act("plannen", "plant", "gepland", "", &[]),
    act("zetten", "zet", "gezet", "op", &[]),
    act("zetten", "zet", "gezet", "uit", &[]),
    act("zetten", "zet", "gezet", "", &["agenda", "website", "site", "lijst"]),
    act("plaatsen", "plaatst", "geplaatst", "", &[]),
    act("publiceren", "publiceert", "gepubliceerd", "", &[]),
    act("verspreiden", "verspreidt", "verspreid", "", &[]),
    act("bereiden", "bereidt", "bereid", "voor", &[]),
    act("vullen", "vult", "gevuld", "in", &[]),
    act("vullen", "vult", "gevuld", "aan", &[]),
    act("werken", "werkt", "gewerkt", "uit", &[]),
    act("werken", "werkt", "gewerkt", "bij", &[]),
    act("stellen", "stelt", "gesteld", "op", &[]),
    act("stellen", "stelt", "gesteld", "samen", &[]),
    act("onderzoeken", "onderzoekt", "onderzocht", "", &[]),
    act("bekijken", "bekijkt", "bekeken", "", &[]),
    act(
        "kijken",
        "kijkt",
        "gekeken",
        "",
        &["naar", "of", "hoe", "wat", "welke", "wie", "hiernaar", "ernaar"],
    ),
    act("kijken", "kijkt", "gekeken", "na", &[]),
    act("controleren", "controleert", "gecontroleerd", "", &[]),
    act("checken", "checkt", "gecheckt", "", &[]),
    act("bestellen", "bestelt", "besteld", "", &[]),
    named("kopen", "koopt", "gekocht", "", &[]),
    act("boeken", "boekt", "geboekt", "", &[]),
    act("reserveren", "reserveert", "gereserveerd", "", &[]),
    act("huren", "huurt", "gehuurd", "", &[]),
    act("leveren", "levert", "geleverd", "aan", &[]),
    act("leveren", "levert", "geleverd", "", &[]),
    act("halen", "haalt", "gehaald", "op", &[]),
    act("brengen", "brengt", "gebracht", "", &["weg", "kaart"]),
    act("houden", "houdt", "gehouden", "bij", &[]),
    act("houden", "houdt", "gehouden", "", &["contact", "gaten"]),
    act("zorgen", "zorgt", "gezorgd", "", &["voor", "dat", "ervoor", "hiervoor"]),
    act("komen", "komt", "gekomen", "terug", &["op"]),
    act("komen", "komt", "gekomen", "", &["met", "voorstel"]),
    act("dienen", "dient", "gediend", "in", &[]),
    act("leggen", "legt", "gelegd", "voor", &[]),
    act("leggen", "legt", "gelegd", "vast", &[]),
    act("agenderen", "agendeert", "geagendeerd", "", &[]),
    act("bespreken", "bespreekt", "besproken", "", &["met", "binnen", "bestuur", "commissie"]),
    act("overleggen", "overlegt", "overlegd", "", &[]),
    act("maken", "maakt", "gemaakt", "af", &[]),
    act(
        "maken",
        "maakt",
        "gemaakt",
        "",
        &["afspraak", "lijst", "voorstel", "overzicht", "opzet", "plan", "begroting", "verslag", "rooster"],
    ),
    named("maken", "maakt", "gemaakt", "", &[]),
    act("ronden", "rondt", "gerond", "af", &[]),
    act("wijzigen", "wijzigt", "gewijzigd", "", &[]),
    act("verbeteren", "verbetert", "verbeterd", "", &[]),
    act("corrigeren", "corrigeert", "gecorrigeerd", "", &[]),
    act("repareren", "repareert", "gerepareerd", "", &[]),
    act("vervangen", "vervangt", "vervangen", "", &[]),
    act("betalen", "betaalt", "betaald", "", &[]),
    act("opstellen", "opstelt", "opgesteld", "", &[]),
    act("inventariseren", "inventariseert", "geïnventariseerd", "", &[]),
    act("evalueren", "evalueert", "geëvalueerd", "", &[]),
    act("beleggen", "belegt", "belegd", "", &[]),
    act("werven", "werft", "geworven", "", &[]),
    act("beantwoorden", "beantwoordt", "beantwoord", "", &[]),
    act("registreren", "registreert", "geregistreerd", "", &[]),
    act("ontwikkelen", "ontwikkelt", "ontwikkeld", "", &[]),
    act("inrichten", "inricht", "ingericht", "", &[]),
    act("richten", "richt", "gericht", "in", &[]),
    act("trekken", "trekt", "getrokken", "", &["kar", "verder"]),
    act("formuleren", "formuleert", "geformuleerd", "", &[]),
    act("formeren", "formeert", "geformeerd", "", &[]),
    act("verwerken", "verwerkt", "verwerkt", "", &[]),
    act("scannen", "scant", "gescand", "", &[]),
    act("ondertekenen", "ondertekent", "ondertekend", "", &[]),
    named("doen", "doet", "gedaan", "", &[]),
    named("vragen", "vraagt", "gevraagd", "", &["offerte", "offertes", "subsidie"]),
    act("zeggen", "zegt", "gezegd", "toe", &["te", "om", "dat"]),
    act("bieden", "biedt", "geboden", "aan", &["te", "om"]),
];
