//! The overview of the commands, as `hamerslag help` gives it.

/// See the module.
pub(super) const USAGE: &str = "\
Hamerslag: agenda, notulen, besluiten en acties van de vereniging, in één bestand op deze computer.

  hamerslag                                    het venster
  hamerslag ARCHIEF                            het venster op dat archief
  hamerslag new ARCHIEF --name NAAM            een nieuw archief
  hamerslag example ARCHIEF                    een bedachte vereniging, drie jaar
  hamerslag read BESTAND [--agenda BESTAND]    wat er in een verslag staat; bewaart niets
  hamerslag open PDF                           wat er in een PDF van Hamerslag zit; bewaart niets
  hamerslag measure MAP                        hoe goed het lezen gaat, tegen MAP/*.gold.json
  hamerslag import ARCHIEF BESTAND… [--agenda BESTAND] [--date 2016-12-14] [--body ALV]
  hamerslag meetings ARCHIEF                   de vergaderingen, nieuwste eerst
  hamerslag agenda ARCHIEF [VERGADERING] --pdf BESTAND
  hamerslag agenda-next ARCHIEF [--body ALV] [--date 2026-11-20]
                                               wat om behandeling vraagt op de volgende agenda, en waarom
  hamerslag notice ARCHIEF [VERGADERING] [--pdf BESTAND] [--mail BESTAND] [--labels BESTAND] [--ics BESTAND]
                   [--bcc] [--sent 2026-10-26]
                                               de oproep: wie, hoe en op tijd; brieven met de agenda (--pdf),
                                               dezelfde zonder adres voor de e-mail (--mail), etiketten van
                                               70 × 37 mm, een agendabestand (--ics), de e-mailadressen (--bcc);
                                               met --sent wordt vastgelegd dat zij die dag is verzonden
  hamerslag rules ARCHIEF [VERGADERING]        wat wet en statuten van een vergadering vragen
  hamerslag minutes ARCHIEF [VERGADERING] --pdf BESTAND | --markdown | --json [--board | --public]
  hamerslag review ARCHIEF [VERGADERING] --html BESTAND [--until 2026-12-02] [--to NAAM] [--board | --public]
                                               het concept als één bladzijde om te lezen en op te reageren
  hamerslag reactions ARCHIEF BESTAND…         reacties inlezen; twee keer hetzelfde bestand is als één keer
  hamerslag comments ARCHIEF [VERGADERING]     wat er bij het concept is opgemerkt, en wat ermee is gedaan
  hamerslag attendance ARCHIEF [VERGADERING] --pdf BESTAND
                                               presentielijst, om bij de deur te tekenen
  hamerslag excerpt ARCHIEF NUMMER --pdf BESTAND [--board | --public]
                                               uittreksel: één besluit, om te ondertekenen
  hamerslag decisions ARCHIEF [--year JAAR] [--body ALV] [--outcome UITKOMST] [--standing STATUS] [--person NAAM]
                      [--subject ONDERWERP] [--words WOORDEN] [--csv | --markdown | --pdf BESTAND] [--board | --public]
                                               de besluitenlijst, met de status van vandaag (van kracht, gewijzigd …)
  hamerslag book ARCHIEF --html BESTAND [--years 2020-2026] [--to NAAM] [--board | --public]
                                               het besluitenboek: één bladzijde om in te zoeken, zonder internet;
                                               --years kiest van welke jaren de vastgestelde notulen erin staan
  hamerslag decision ARCHIEF NUMMER [--board | --public]
                                               één besluit: stemming, wat ervan werd, en de besluiten ervoor en erna
  hamerslag decision ARCHIEF NUMMER --fact FEIT [--by NUMMER] [--date 2026-04-15] [--note TEKST]
                                               wat ervan werd: uitgevoerd, ingetrokken, gewijzigd, vervallen …
  hamerslag decide ARCHIEF --text TEKST [--body ALV] [--date 2026-04-15] [--votes 34 --members 34 --board-knew]
                                               een besluit buiten vergadering; zegt wat de wet ervan vraagt
  hamerslag subject ARCHIEF [ONDERWERP [--put NUMMER]] [--board | --public]
                                               de onderwerpen, een door de jaren heen, of zet er een besluit bij
  hamerslag actions ARCHIEF [--open | --late] [--person NAAM | --unowned] [--commitments] [--pdf BESTAND]
                                               actiepunten en toezeggingen; --commitments alleen toezeggingen, met
                                               wat er sindsdien van werd
  hamerslag actions ARCHIEF --update A-7 [--status gedaan] [--note TEKST] [--date 2026-04-15]
                    [--person NAAM] [--until 2026-12-31]
                                               hoe het ermee staat; wie het van dan af doet, en vóór wanneer
  hamerslag actions ARCHIEF --add TEKST [--person NAAM] [--date 2026-12-31] [--commitments]
                                               een nieuw actiepunt of een nieuwe toezegging, buiten vergadering
  hamerslag person list ARCHIEF                wie er in het archief staan, met hun functies
  hamerslag person import ARCHIEF BESTAND.csv  leden en functies uit een rekenblad, alles of niets
  hamerslag schedule ARCHIEF [--csv | --pdf BESTAND]
                                               rooster van aftreden, vacatures bovenaan

  hamerslag document add ARCHIEF BESTAND [--meeting VERGADERING] [--subject … --date … --sender …]
                                               een brief lezen en bewaren; zegt wat erin staat
  hamerslag document list ARCHIEF [--meeting VERGADERING] [--csv | --markdown | --pdf BESTAND] [--board | --public]
                                               ingekomen stukken, of de lijst van één vergadering
  hamerslag search ARCHIEF WOORDEN…
  hamerslag overview ARCHIEF [--pdf BESTAND]   besluiten per jaar, opkomst, open acties en wat te laat is,
                                               op één bladzijde
  hamerslag erase ARCHIEF --person NAAM [--also \"VORM; VORM\"] [--reason TEKST] [--keep-scans] [--yes]
                                               op verzoek wissen (AVG): zegt wat er gaat en wie een afschrift heeft;
                                               pas met --yes gebeurt het, en dan voorgoed
  hamerslag erase ARCHIEF --words WOORDEN --meeting VERGADERING [--reason TEKST] [--keep-scans] [--yes]
                                               hetzelfde voor woorden die er niet hadden mogen staan
  hamerslag erase ARCHIEF --due [--yes]        wat langer is bewaard dan nodig
  hamerslag keep ARCHIEF [--contacts JAREN] [--remarks JAREN] [--notices JAREN]
                                               hoe lang wordt bewaard, en waarom
  hamerslag share ARCHIEF --for leden | bestuur | openbaar --out BESTAND [--to NAAM]
                                               leeskopie: alleen wat zij mogen zien, en niet om in te schrijven
  hamerslag handover ARCHIEF --to NAAM --out BESTAND [--by NAAM]
                                               overdragen: NAAM gaat verder in BESTAND; hier kan daarna alleen
                                               nog worden gelezen
  hamerslag takeover BESTAND --by NAAM --reason REDEN --out ARCHIEF
                                               noodovername uit een reservekopie of een kopie op een stick
  hamerslag check ARCHIEF                      is het archief heel en onaangetast?

VERGADERING is een datum (2016-12-14), een nummer of ‘laatste’; zijn er twee op een dag, zet er dan de
soort voor (ALV:2016-12-14). Zonder VERGADERING: de laatst gehouden (notulen) of de laatst geplande (agenda,
presentielijst). NUMMER is het nummer van een besluit (2016-12).

Bij elke --pdf mag ook:
  --large                                      in grote letter
  --letterhead BESTAND                         met een beeldmerk (PNG of JPEG) boven de eerste bladzijde
Er staat in wat leden mogen zien; met --board ook wat alleen voor het bestuur is, met --public alleen wat
iedereen mag zien.
--json geeft overal waar iets wordt gelezen gegevens voor een ander programma.

Uitkomst: 0 gelukt · 1 niet gelukt, de reden staat er · 2 opdracht niet begrepen · 3 ‘check’ vond iets.
";
