//! Who can be meant: bodies, offices and first names. The list of first names only settles doubt ("Noor:" is a
//! speaker, "Zaalhuur:" is not); names from the attendance list count as well.

use super::Flags;

const BODY: Flags = Flags::BODY.union(Flags::NO_NAME);
const ROLE: Flags = Flags::ROLE.union(Flags::NO_NAME);

/// Words by class.
pub(crate) static CLASSES: &[(Flags, &str)] = &[
    (
        Flags::MEETING.union(Flags::NO_NAME),
        "alv vergadering ledenvergadering jaarvergadering leden aanwezigen aanwezige meerderheid ledenraad \
         bestuursvergadering allen iedereen afdelingsvergadering aanwezige",
    ),
    (
        BODY,
        "bestuur dagelijks commissie kascommissie kascie werkgroep fractie redactie secretariaat penningmeesterschap \
         projectgroep stuurgroep jury pec congrescommissie ledenadministratie cie kandidaatstellingscommissie \
         programmacommissie afdelingsbestuur fractielid bestuurslid",
    ),
    (
        ROLE,
        "voorzitter voorzitster vicevoorzitter vice-voorzitter secretaris penningmeester penningmeesteres notulist \
         notuliste wethouder raadslid fractievoorzitter lijsttrekker webmaster ledenadministrateur beheerder \
         coördinator campagneleider redacteur politiek bestuursleden commissieleden",
    ),
    (Flags::BODY, "bestuursleden commissieleden"),
    (Flags::MEETING, "bestuur"),
    (
        Flags::ELSEWHERE,
        "gemeenteraad raad college kabinet provincie provinciale gemeente wethouders parlement kamer rechter \
         rechtbank accountant notaris ministerie b&w congres partijbestuur",
    ),
    (Flags::NAME_LINK, "van de der den het 't ter ten te la le von el al ben in"),
    (
        Flags::FIRST_NAME,
        "aad aart abel ad adam adri adriaan agnes ahmed aisha albert alex alexander ali alice amber amir an \
         andré andrea andries angela anita anja anke ann anna anne anneke annemarie annet annette annie ans anton \
         antoinette arie arjan arno arnold arthur astrid babette barbara bart bas bastiaan bea beatrix ben bernard \
         bert bianca bob boris bram brenda brigitte bruno carel carla carlo carmen caroline catharina cees charlotte \
         chris christa christian christine claudia coen conny cor corine cornelis daan daniel daniël daniëlle danny \
         david dennis derk diana dick diederik dirk dirkje dominique dorien dries ed eddy edith edwin eelco ellen \
         els elsa elske emma emiel eric erica erik ernst esmee esther eva evelien evert fatima femke ferdinand \
         fleur floor floris frank frans fred frederik freek frits gea geert gerard gerda gerrit gerrie gert gijs \
         gina greet guido guus hanna hannah hanneke hannie hans harm harry hassan hein helga henk henny henri herman \
         hetty hidde hilde hugo ibrahim ida ilse ineke inge ingrid irene iris isa ivo jaap jaco jacob jacqueline jan \
         janneke jannie jasper jeanette jelle jeroen jesse jet jeannette joan job johan johanna john joke jolanda \
         jonas joop joost jop jordi joris jos josé josee joyce judith jules julia jurgen kaat karel karin karlijn \
         kees kim klaas klaartje koen koos kris laila lars laura laurens leen leendert lena lennart leo leonie liesbeth \
         lies lieke lisa lise lotte louis louise loes lucas lucia luuk maaike maarten maartje machteld manon marc \
         marcel margot margriet maria marian mariëlle marieke marijke marijn marina marion marja marjan marjolein \
         mark marleen marlies martijn martin martine mary mathijs matthijs maurits max mehmet melanie menno merel \
         michael michel michiel mieke mien mirjam mohamed monique myrthe nadia naomi natasja nel nico nicole niek \
         niels nienke nina noah noor nora olaf olga oscar otto pascal patrick paul paula peter petra philip pien piet \
         pieter pim quinten rachel ralph ramon regina reinier renate rené renée rianne richard rick rik rob robbert \
         robert robin roel roeland roelof rogier roland romy ron ronald roos rosa rosalie rosanne rudolf rutger ruth \
         ruud sabine samira sander sandra sanne sara sarah saskia sebastiaan selma simon simone sjaak sjoerd sofie \
         sophie stef stefan steven stijn suzanne sven sylvia tamara tanja teun theo thea thijs thom thomas tijn tijmen \
         tim timo tineke tjeerd toon tom tonny truus ursula vera victor vincent wendy wessel wiebe wil wilbert wilma \
         willem willemijn wim winnie wouter yasmin yolanda youssef yvonne zoë",
    ),
];

/// Endings of words that name a body, whatever comes before.
pub(crate) static BODY_ENDINGS: &[&str] =
    &["commissie", "bestuur", "werkgroep", "fractie", "groep", "team", "redactie"];

/// Endings of nouns that are no names, for a word with a capital at the head of a sentence.
pub(crate) static NOUN_ENDINGS: &[&str] = &[
    "ing", "ingen", "heid", "heden", "tie", "ties", "teit", "schap", "atie", "ische", "elijk", "eren", "dag",
    "jaar",
];
