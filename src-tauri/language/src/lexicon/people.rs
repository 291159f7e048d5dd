//! Who can be meant: bodies, offices and first names. The list of first names only settles doubt ("Noor:" is a
//! speaker, "Zaalhuur:" is not); names from the attendance list count as well.

use super::Flags;

const BODY: Flags = Flags::BODY.union(Flags::NO_NAME);
const ROLE: Flags = Flags::ROLE.union(Flags::NO_NAME);

/// Words by class.
pub(crate) static CLASSES: &[(Flags, &str)] = &[
    (
        Flags::MEETING.union(Flags::NO_NAME),
        "alv vergadering ledenvergadering jaarvergadering leden aanwezigen meerderheid ledenraad \
         bestuursvergadering allen iedereen eenieder afdelingsvergadering kerkenraad groepsraad dorpsraad ouderraad \
         oudercommissie buurtraad medezeggenschapsraad jeugdraad deelnemersraad huurdersraad eigenaars eigenaren \
         oudergeleding personeelsgeleding teamgeleding ondernemingsraad cliëntenraad studentenraad",
    ),
    (
        BODY,
        "bestuur dagelijks commissie kascommissie kascie werkgroep fractie redactie secretariaat penningmeesterschap \
         projectgroep stuurgroep jury pec congrescommissie ledenadministratie cie kandidaatstellingscommissie \
         programmacommissie afdelingsbestuur fractielid diaconie barploeg onderhoudsploeg feestcomité comité \
         kerkvoogdij staf stam kader db hb kc ac cluborgaan stembureau klankbordgroep or oc gmr ov panel wijkpanel bewonerspanel \
         dorpspanel platform forum",
    ),
    (
        ROLE,
        "voorzitter voorzitster vicevoorzitter vice-voorzitter secretaris penningmeester penningmeesteres notulist \
         notuliste wethouder raadslid fractievoorzitter lijsttrekker webmaster ledenadministrateur beheerder \
         coördinator campagneleider redacteur politiek bestuursleden commissieleden vz vice-vz preses praeses \
         scriba ab-actis abactis quaestor assessor commissaris materiaalcommissaris beheerder beheerster koster \
         dirigent trainer coach materiaalman wedstrijdsecretaris jeugdcoördinator ledensecretaris ouderling diaken \
         kerkrentmeester kerkrentmeesters directeur directrice directie huismeester groepsleider groepsbegeleider \
         groepsvoorzitter stafleider praktijkbegeleider leiding kantinebeheerder tuincommissaris administrateur \
         vertrouwenspersoon bibliothecaris archivaris dagvoorzitter wijkcontactpersoon contactpersoon penm secr \
         bestuurslid commissielid voorzitters kapitein instructeur barcommissaris hoofdleider hopman akela \
         evenementencoördinator vrijwilligerscoördinator webredacteur beheerders secretaresse regisseur \
         regisseuse",
    ),
    (Flags::BODY, "bestuursleden commissieleden"),
    (
        Flags::HONORIFIC.union(Flags::NO_NAME),
        "heer heren mevrouw meneer dames dhr mevr mw br zr brs ds dr drs ir ing mr prof zuster broeder dominee pastoor \
         pater mej juffrouw fam familie dokter",
    ),
    (Flags::MEETING, "bestuur"),
    (
        Flags::ELSEWHERE,
        "gemeenteraad raad college kabinet provincie provinciale gemeente wethouders parlement kamer rechter \
         rechtbank accountant notaris ministerie b&w congres partijbestuur corporatie aannemer leverancier politie \
         wijkagent knvb bond waterschap verhuurder verzekeraar bank rijk regering school classis synode bisdom",
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
         willem willemijn wim winnie wouter yasmin yolanda youssef yvonne zoë \
         aafke abdel abdullah adrie aleid alida aline alma ank anka anouk anthony antje arend aron arwen \
         aukje ayse bastian baukje bennie bep berber berend bernadette betsie betty boudewijn brechtje \
         britt carin carlijn cecile cindy claartje claire clara corrie crista dagmar dani debbie denise \
         derek desiree dieuwke diny djoke dominic doortje dorothée douwe duco durk edo eefje egbert eline \
         elise eliza elly eltjo emily emmy erna ernie evelyne ewoud fabian faye fenna fenne fieke fien finn \
         foekje folkert fons freddy friso froukje fréderique gabriël geertje geke gerben gerhard gerjan \
         germa gerry gertjan gerwin giel gijsbert gitta gonda gosse grietje gwen haiko hajo hamid hanny \
         heiko heleen hendrik hendrika henriëtte hermien hessel hester hettie hilda hinke hinrich ids ina \
         inez ingeborg ismail iwan jacco jackie jade janine janny jarno jelmer jelte jenny jessica jikke \
         jildau jitske jo joanne jochem joep johannes jolien jolijn jonathan joni joppe jorg jorien jorrit \
         jort josefien josine juan judy julian julie juliette jurre jurriaan karen karien karim kasper \
         katinka kiki kirsten klaasje klazien krijn leander leandra leon lex lia lian lianne lidwien \
         lieneke lilian lina linda lineke lizzy lonneke luc luka luke lydia lysbeth maik manfred manja mara \
         marcella marga margje margo marinus marit marita marjo marjon marloes marten martha marthe mats \
         matthias maud mees meindert mia miep mike mila milan milou minke mira miranda moniek muriel \
         mustafa myra nanda nanne nathalie nelleke nellie nelly nick nicolet nicolette nine nynke obbe oene \
         okke omar onno paulien pauline peggy pepijn philippe pieternel pip rens reza ria riek riet rina \
         rita robbie roberta roelie roelien romano rosalinde roy ruben ruurd saar sam samuel sefa sharon \
         sherida sibe siebe sietse sietske sipke sjaan sjef sjors sjoukje sofia sonja sophia stephan syb \
         sybe sybren sytske tara tess tessa teunis teuntje theodora thera theresa thirza tiemen tirza titia \
         tjalling tjarda tjitske tony toos trijn trijntje trudy tyche ubel ulrike veerle vic victoria \
         vivian wanda wiepke wies wietske wijnand wilfred wilhelmina wiljan willie willy wolter wytze \
         xander yannick yara ybe yde yfke yke ymke yorick yusuf zeger zeynep zohra",
    ),
];

/// Whether a word ends like an office: "jeugdcoördinator".
pub(crate) fn is_office(word: &str) -> bool {
    const OFFICES: [&str; 9] = [
        "voorzitter",
        "secretaris",
        "penningmeester",
        "coördinator",
        "beheerder",
        "commissaris",
        "administrateur",
        "commissielid",
        "bestuurslid",
    ];
    OFFICES.iter().any(|ending| word.ends_with(ending))
}

/// Whether a word ends like a body or an office, whatever comes before.
pub(crate) fn ends_like_a_body(word: &str) -> bool {
    let Some(last) = word.as_bytes().last() else { return false };
    LAST_OF_BODIES[usize::from(*last)]
        && BODY_ENDINGS.iter().any(|ending| ending.as_bytes().last() == Some(last) && word.ends_with(ending))
}

/// The last bytes of [`BODY_ENDINGS`]: most words end otherwise.
static LAST_OF_BODIES: [bool; 256] = {
    let mut last = [false; 256];
    let mut index = 0;
    while index < BODY_ENDINGS.len() {
        if let Some(byte) = BODY_ENDINGS[index].as_bytes().last() {
            last[*byte as usize] = true;
        }
        index += 1;
    }
    last
};

static BODY_ENDINGS: &[&str] = &[
    "commissie",
    "bestuur",
    "werkgroep",
    "fractie",
    "groep",
    "team",
    "redactie",
    "cie",
    "comité",
    "ploeg",
    "voorzitter",
    "secretaris",
    "penningmeester",
    "coördinator",
    "beheerder",
    "commissaris",
    "administratie",
    "administrateur",
    "commissielid",
    "bestuurslid",
];

/// Endings of nouns that are no names, for a word with a capital at the head of a sentence.
pub(crate) static NOUN_ENDINGS: &[&str] = &[
    "ing", "ingen", "heid", "heden", "tie", "ties", "teit", "schap", "atie", "ische", "elijk", "eren", "dag",
    "jaar",
];
