//! The small words that make a sentence a decision, a wish, a question or a report, and the words for numbers and
//! times.

use super::Flags;

const AUX: Flags = Flags::FINITE.union(Flags::NO_NAME);
const DEMONSTRATIVE: Flags = Flags::PRONOUN.union(Flags::NO_NAME);

/// Words by class; a word may stand in several.
pub(crate) static CLASSES: &[(Flags, &str)] = &[
    (AUX.union(Flags::BECOMES), "wordt worden word"),
    (Flags::TO_BECOME, "worden"),
    (AUX.union(Flags::BECAME), "werd werden"),
    (AUX.union(Flags::IS), "is zijn"),
    (AUX.union(Flags::WAS), "was waren"),
    (AUX.union(Flags::HAS), "heeft hebben had hadden heb"),
    (AUX.union(Flags::SHALL), "zal zullen"),
    (AUX.union(Flags::GOES), "gaat gaan ga"),
    (AUX.union(Flags::MUST), "moet moeten dient dienen hoeft hoeven"),
    (AUX.union(Flags::MAY), "kan kunnen mag mogen wil willen wilde wilden zou zouden kon konden wenst kun"),
    (
        Flags::FINITE,
        "blijft blijkt bleek komt kwam ligt lag staat stond geeft gaf vraagt vroeg meldt meldde vertelt vertelde \
         licht opent opende sluit sloot neemt nam stelt stelde maakt doet deed ziet zegt zei vindt vond loopt liep \
         krijgt kreeg leidt houdt hield heet heten verleent bedankt dankt bestaat betekent merkt wijst keurt \
         besluit notuleert stemt deelt leest las begint begon vervalt zit zat",
    ),
    (Flags::NO_NAME, "deadline uiterlijk"),
    (Flags::NOT.union(Flags::NO_NAME), "niet geen nooit niemand niets niks"),
    (
        Flags::SUBORDINATOR.union(Flags::NO_NAME),
        "dat omdat doordat zodat opdat terwijl hoewel aangezien nadat waarna waarbij",
    ),
    (
        Flags::CONDITION.union(Flags::NO_NAME),
        "als indien wanneer zodra mits tenzij voordat alvorens totdat mocht mochten stel",
    ),
    (
        Flags::RELATIVE.union(Flags::NO_NAME),
        "die welke waarin waarmee waarop waarover waarvan waardoor hetgeen",
    ),
    (Flags::QUESTION.union(Flags::NO_NAME), "wie wat waarom hoe hoeveel waar welk welke wanneer"),
    (DEMONSTRATIVE, "deze dit dat die het ze zij hij dezen"),
    (
        Flags::DETERMINER.union(Flags::NO_NAME),
        "de het een deze dit dat die onze ons hun haar zijn alle elk elke ieder iedere beide",
    ),
    (
        Flags::PREPOSITION.union(Flags::NO_NAME),
        "met voor bij aan na om te tijdens door van tot als naar op in onder uit over per via ten ter tegen zonder \
         conform volgens vóór vanaf wegens namens binnen tussen sinds",
    ),
    (Flags::CONJUNCTION.union(Flags::NO_NAME), "en of maar want dus"),
    (
        Flags::TURN,
        "opent opende openen geopend opening openden sluit sloot sluiten gesloten sluiting afgesloten sloten begon \
         begint aanvang start startte einde beëindigd beëindigt",
    ),
    (Flags::ADDS, "ingebracht toegevoegd ingevoegd toegevoegde"),
    (Flags::GETS, "haalt haalde krijgt krijgen kreeg kregen ontvangt ontving"),
    (Flags::SEATS, "neemt nemen nam namen treedt treden trad traden geeft geven gaf gaven"),
    (Flags::THERE.union(Flags::NO_NAME), "er"),
    (Flags::WE.union(Flags::NO_NAME), "we wij"),
    (Flags::I.union(Flags::NO_NAME), "ik"),
    (Flags::ONE.union(Flags::NO_NAME), "men iemand"),
    (
        Flags::ADVERB.union(Flags::NO_NAME),
        "nu ook dan nog hier hierover hierna daarna vervolgens verder tevens eerst alsnog wel zelf samen weer dit \
         dat deze hiervoor daarvoor hierop daarop inmiddels morgen vandaag binnenkort allebei graag daarom \
         hierbij daarbij tenslotte voorlopig vooralsnog",
    ),
    (
        Flags::NO_NAME,
        "je jij u jullie hen hem mij me ja nee neen hoi wel niets alles iedereen sommige enkele veel weinig \
         meer minder zo zoals toch al reeds daarnaast bovendien omdat echter helaas momenteel oproep vraag \
         antwoord actie actiepunt besluit besloten conclusie idee voorstel advies doel uitkomst aanleiding \
         locatie datum plaats tijd aanwezig afwezig notulen verslag agenda rondvraag mededelingen opening sluiting \
         uitslag stemming daar hierover volgende vorige eerste tweede derde laatste nieuwe oude beste geachte uitleg toelichting",
    ),
    (
        Flags::EARLIER,
        "vorig vorige destijds eerder eerdere vroeger toen indertijd gisteren voormalige reeds inmiddels",
    ),
    (Flags::LATER, "later straks nog binnenkort volgend volgende komende komend"),
    (Flags::COMING, "volgend volgende komend komende eerstvolgende deze dit aanstaande"),
    (
        Flags::OCCASION,
        "vergadering bestuursvergadering ledenvergadering alv bijeenkomst keer week maand jaar kwartaal overleg \
         seizoen weekend zomer winter voorjaar najaar",
    ),
    (Flags::PERIOD, "dag dagen week weken maand maanden jaar jaren kwartaal uur"),
    (
        Flags::MONTH,
        "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr \
         jun jul aug sep sept okt nov dec",
    ),
    (Flags::WEEKDAY, "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    (
        Flags::NO_NAME,
        "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag \
         woensdag donderdag vrijdag zaterdag zondag",
    ),
    (
        Flags::CALL,
        "oproep opgeven aanmelden aangemeld aanmeldt opgeroepen gezocht uitgenodigd verzocht melden",
    ),
    (Flags::PERHAPS.union(Flags::NO_NAME), "misschien eventueel mogelijk wellicht waarschijnlijk"),
    (
        Flags::PROPOSAL,
        "voorstel voorstellen motie moties amendement amendementen advies preadvies ordevoorstel suggestie aanbod \
         bestuursvoorstel wijzigingsvoorstel conceptvoorstel compromis aanbeveling aanbevelingen",
    ),
    (
        Flags::SITTING,
        "alv vergadering ledenvergadering bestuursvergadering bijeenkomst jaarvergadering alvs avond meeting \
         overleg huishoudelijke",
    ),
    (Flags::VOTES, "stem stemmen"),
    (Flags::VERDICT, "meerderheid bijval steun tafel haalt haalde behaalt iedereen allen aanwezigen door"),
    (Flags::CHOICE, "vormen vormt keuze keus voorkeur blijft blijven bleef dus uiteindelijk"),
    (
        Flags::PLACE,
        "punt agendapunt pagina blz bladzijde pag regel alinea notulen verslag p pg paragraaf tekst",
    ),
    (Flags::BALLOT, "gestemd stemt stemde stemmen handopsteken"),
    (Flags::TIME, "keer maal week maand"),
    (Flags::HE, "hij zij ze"),
    (
        Flags::ASKED,
        "verzoekt verzoeken verzocht verzochten vraagt vragen vroeg vroegen gevraagd opdracht belast opgedragen \
         draagt droeg",
    ),
    (Flags::AGREES, "eens bezwaar bezwaren vinden akkoord accoord acoord instemming instemmen achter idee"),
    (Flags::LETS, "laat laten liet lieten"),
    (
        Flags::SEAT,
        "lid voorzitter voorzitster secretaris penningmeester penningmeesteres bestuurslid commissielid reservelid \
         contactpersoon erelid coördinator vicevoorzitter vice-voorzitter trekker kascommissielid notulist \
         beheerder afgevaardigde vertrouwenspersoon webmaster aanvoerder teamleider teamlead projectleider \
         aanspreekpunt",
    ),
];

/// Number words, as they are used to count people and votes.
pub(crate) static NUMBERS: &[(u32, &str)] = &[
    (1, "één eén"),
    (2, "twee"),
    (3, "drie"),
    (4, "vier"),
    (5, "vijf"),
    (6, "zes"),
    (7, "zeven"),
    (8, "acht"),
    (9, "negen"),
    (10, "tien"),
    (11, "elf"),
    (12, "twaalf"),
    (13, "dertien"),
    (14, "veertien"),
    (15, "vijftien"),
    (16, "zestien"),
    (17, "zeventien"),
    (18, "achttien"),
    (19, "negentien"),
    (20, "twintig"),
    (21, "eenentwintig"),
    (22, "tweeëntwintig"),
    (23, "drieëntwintig"),
    (24, "vierentwintig"),
    (25, "vijfentwintig"),
    (26, "zesentwintig"),
    (27, "zevenentwintig"),
    (28, "achtentwintig"),
    (29, "negenentwintig"),
    (30, "dertig"),
    (40, "veertig"),
    (50, "vijftig"),
    (60, "zestig"),
    (70, "zeventig"),
    (80, "tachtig"),
    (90, "negentig"),
    (100, "honderd"),
];

/// Things an association adopts, with their article and number: "agenda" makes "De agenda wordt". A compound goes by
/// its last part ("conceptbegroting", "jaarverslag").
pub(crate) static THINGS: &[(&str, Article)] = &[
    ("agenda", Article::De),
    ("notulen", Article::Plural),
    ("begroting", Article::De),
    ("verslag", Article::Het),
    ("verslagen", Article::Plural),
    ("rekening", Article::De),
    ("stukken", Article::Plural),
    ("cijfers", Article::Plural),
    ("contributie", Article::De),
    ("plan", Article::Het),
    ("plannen", Article::Plural),
    ("reglement", Article::Het),
    ("statuten", Article::Plural),
    ("wijziging", Article::De),
    ("wijzigingen", Article::Plural),
    ("voorstel", Article::Het),
    ("voorstellen", Article::Plural),
    ("motie", Article::De),
    ("moties", Article::Plural),
    ("amendement", Article::Het),
    ("rooster", Article::Het),
    ("lijst", Article::De),
    ("lijsten", Article::Plural),
    ("programma", Article::Het),
    ("rapport", Article::Het),
    ("beleid", Article::Het),
    ("commissie", Article::De),
    ("bestuur", Article::Het),
    ("profiel", Article::Het),
    ("procedure", Article::De),
    ("regeling", Article::De),
    ("balans", Article::De),
    ("nota", Article::De),
    ("akkoord", Article::Het),
    ("overzicht", Article::Het),
    ("kalender", Article::De),
    ("visie", Article::De),
    ("protocol", Article::Het),
    ("huur", Article::De),
];

/// Endings of what members pay or what is paid out.
pub(crate) static MONEY: &[&str] = &[
    "contributie",
    "bijdrage",
    "huur",
    "bedrag",
    "tarief",
    "tarieven",
    "prijs",
    "prijzen",
    "vergoeding",
    "boete",
    "borg",
    "lidmaatschapsgeld",
    "entree",
    "inleg",
    "pacht",
    "premie",
    "budget",
    "servicekosten",
    "afdracht",
    "inschrijfgeld",
    "toegangsprijs",
    "staangeld",
    "liggeld",
    "afkoopsom",
];

/// What is asked of a meeting, and granted or taken over by it.
pub(crate) static ASKED_FOR: &[&str] = &[
    "verzoek",
    "verzoeken",
    "aanvraag",
    "aanvragen",
    "bod",
    "offerte",
    "wijziging",
    "wijzigingen",
    "formulering",
    "conclusies",
    "conclusie",
    "uitnodiging",
    "tekst",
    "kandidatuur",
    "verzoekschrift",
];

/// Which article a noun takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Article {
    /// de, singular
    De,
    /// het, singular
    Het,
    /// de, plural
    Plural,
}

/// Abbreviations whose point ends no sentence.
pub(crate) static ABBREVIATIONS: &[&str] = &[
    "dhr", "mevr", "mw", "nr", "blz", "bijv", "bv", "ca", "drs", "ir", "ing", "mr", "prof", "dr", "jl",
    "incl", "excl", "evt", "resp", "art", "tel", "st", "o.a", "d.w.z", "d.d", "br", "zr", "ds", "vz", "secr",
    "penn", "penm", "fam", "jhr", "mej", "plm", "vlg", "v.v", "a.u.b", "t/m", "c.q", "i.o", "m.n", "o.i.d",
    "p.m", "s.v.p", "t.g.v", "z.o.z", "w.o", "t.n.v", "afd", "m.u.v", "ong", "par", "bldz", "pag", "m.b.t",
    "i.v.m", "t.a.v", "m.k", "n.a.v", "z.s.m", "e.d", "a.s", "o.l.v", "t.b.v", "i.p.v", "max", "min", "p.p",
    "t.o.v", "tov",
];

/// Words that are a title by themselves, as the first word of a line.
pub(crate) static TITLES: &[&str] = &[
    "opening",
    "welkom",
    "voorstelronde",
    "mededelingen",
    "mededeling",
    "notulen",
    "verslag",
    "ingekomen",
    "ingezonden",
    "rondvraag",
    "sluiting",
    "vaststelling",
    "agenda",
    "begroting",
    "jaarrekening",
    "jaarverslag",
    "jaarstukken",
    "kascommissie",
    "actielijst",
    "actiepunten",
    "acties",
    "besluitenlijst",
    "besluiten",
    "bestuursverkiezing",
    "verkiezing",
    "verkiezingen",
    "contributie",
    "w.v.t.t.k",
    "wvttk",
    "financiën",
    "financieel",
    "datum",
    "volgende",
    "goedkeuring",
    "afsluiting",
    "pauze",
    "vragen",
    "bestuurszaken",
    "decharge",
    "rooster",
    "presentie",
    "terugkoppeling",
    "activiteiten",
    "vaststellen",
    "goedkeuren",
    "bespreking",
    "overig",
    "overige",
    "varia",
    "voortgang",
    "commissies",
    "evaluatie",
];
