// Every Dutch sentence of the window, in one place so that another language can follow. The words of the closed lists
// (legal forms, statuses) come from Rust: see wire/words.ts. Each part of the window has
// its words in a file of its own.

import type { Saved } from "../wire/types";
import { adoption } from "./adoption";
import { agenda, planning } from "./agenda";
import { aside } from "./aside";
import { between } from "./between";
import { closing } from "./closing";
import { doing } from "./doing";
import { erasing } from "./erasing";
import { following } from "./following";
import { figures } from "./figures";
import { hall } from "./hall";
import { book } from "./book";
import { lists, palette } from "./lists";
import { meeting } from "./meeting";
import { next } from "./next";
import { notes } from "./notes";
import { notice } from "./notice";
import { open } from "./open";
import { typed } from "./typed";
import { paper } from "./paper";
import { passing } from "./passing";
import { association, people } from "./people";
import { papers } from "./papers";
import { phrases } from "./phrases";
import { presence } from "./presence";
import { search } from "./search";
import { vote } from "./vote";

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const nl = {
  product: "Hamerslag",
  internal: (reason: string) => `Dit had niet mogen gebeuren: ${reason}. Start Hamerslag opnieuw; wat opgeslagen is, blijft.`,
  busy: "Bezig…",
  erasing,
  close: "Sluiten",
  aside,
  phrases,
  closing,

  start: {
    promise: "Agenda, notulen, besluiten en acties van de vereniging, in één bestand op deze computer.",
    create: "Nieuw archief",
    open: "Archief openen…",
    example: "Voorbeeld bekijken",
    aboutExample:
      "Het voorbeeld is een bedachte vereniging met drie jaar vergaderingen. Alles mag worden uitgeprobeerd; er kan niets misgaan.",
    recents: "Onlangs geopend",
    missing: "Niet gevonden: sluit de schijf of stick aan of wijs het bestand aan",
    none: "Hier komen de archieven te staan die op deze computer zijn geopend.",
    noneHow: "Een archief is één bestand met alles van één vereniging. Begin een nieuw archief, open een bestand dat iemand heeft gegeven, of bekijk eerst het voorbeeld.",
  },

  create: {
    name: "Naam van de vereniging",
    nameHint: "Zoals in de statuten, bijvoorbeeld “Volkstuinvereniging Achter de Wetering”.",
    legalForm: "Rechtsvorm",
    submit: "Plaats kiezen…",
    cancel: "Annuleren",
  },

  archive: {
    meetings: "Vergaderingen",
    toStart: "Naar het begin",
    local: "Alles staat op deze computer",
    print: "Notulen als PDF",
    passedOver: "nog vast te stellen",
    toAdoption: "naar de vaststelling",
    noMinutes: "Van deze vergadering zijn nog geen notulen.",
    date: "Datum",
    body: "Soort",
    meeting: "Vergadering",
    status: "Staat",
    minutes: "Notulen",
    items: "Punten",
    decisions: "Besluiten",
    openActions: "Open acties",
    told: "Wat er met dit archief kan",
    elsewhere: "elders verder",
    elsewhereDone: "Hamerslag werkt nu in de kopie. De andere blijft zoals die was; werk daarin niet verder.",
    readOnly: {
      in_use: "In dit archief wordt al gewerkt, in een ander venster of door iemand anders. Hier kan het worden gelezen, niet gewijzigd.",
      protected: "Dit archief is beveiligd tegen schrijven. Het kan worden gelezen, niet gewijzigd. Ctrl ⇧ O maakt een kopie op een andere plaats, om daarin te werken.",
    },
    empty: "In dit archief staan nog geen vergaderingen.",
    emptyHow: "Begin met een nieuwe vergadering: kies een datum, en de gebruikelijke agenda staat klaar. Wie lid is en in het bestuur zit, kan nu of later bij Personen (Alt 5).",
    year: (meetings: number, decisions: number) =>
      [count(meetings, "vergadering", "vergaderingen"), decisions > 0 && count(decisions, "besluit", "besluiten")]
        .filter(Boolean)
        .join(", "),
    seated: (form: string, seat: string | null) => (seat ? `${form} te ${seat}` : form),
    saved: ({ file, folder }: Saved) => `Opgeslagen: ${file}, in ${folder}.`,
  },

  lists,
  book,
  following,
  doing,
  palette,
  meeting,
  notes,
  notice,
  open,
  adoption,
  agenda,
  next,
  planning,
  between,
  typed,
  paper,
  passing,
  people,
  association,
  figures,
  papers,
  presence,
  search,
  vote,
  hall,

  keys: {
    bar: "Toetsen",
    help: "Alle toetsen",
    now: "Hier, op dit moment",
    elsewhere: "Verder",
    shorthand: "Wat men typt in een alinea",
    snippets: "Vaste zinnen in de notulen",
    contexts: {
      start: "Begin",
      create: "Nieuw archief",
      palette: "Zoeken of doen",
      search: "Zoeken in het hele archief",
      open: "In een open archief",
      archive: "In een lijst",
      people: "Personen en functies",
      between: "Personen, stukken en vereniging",
      figures: "Vereniging en overzicht",
      filter: "In het filter van een lijst",
      meeting: "Een vergadering",
      planning: "Nieuwe vergadering",
      agenda: "Agenda",
      agendaField: "In een veld van de agenda",
      next: "Volgende agenda",
      notice: "Oproep",
      notes: "Notulen",
      block: "In een alinea",
      blocks: "Met gekozen alinea’s",
      kind: "Soort alinea",
      openActions: "Open acties in een vergadering",
      form: "In een formulier",
      choice: "Waar men iets kiest door woorden te typen",
      presence: "Presentie",
      vote: "Stemming",
      paper: "Afdruk",
      adoption: "Vaststelling",
      hall: "Zaalscherm",
      papers: "Stukken",
      document: "Een stuk",
      decisions: "Besluiten",
      actions: "Acties en toezeggingen",
      panel: "Naast de lijst",
      subject: "Een onderwerp door de jaren",
      everywhere: "Overal",
    },
    choose: "kiezen",
    ends: "eerste en laatste",
    open: "openen",
    forget: "uit de lijst halen",
    newArchive: "nieuw archief",
    openArchive: "archief openen",
    example: "voorbeeld",
    dismiss: "melding sluiten",
    submit: "plaats kiezen",
    record: "bevestigen",
    take: "deze",
    cancel: "annuleren",
    print: "notulen als PDF",
    back: "naar het begin",
    allKeys: "alle toetsen",
    caps: {
      Shift: "⇧",
      ArrowLeft: "←",
      ArrowRight: "→",
      Backspace: "⌫",
      PageUp: "PgUp",
      PageDown: "PgDn",
      ArrowUp: "↑",
      ArrowDown: "↓",
      Delete: "Del",
      Escape: "Esc",
    } as Record<string, string>,
  },

  days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
  months: [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
  ],
  today: (time: string) => `vandaag ${time}`,
  yesterday: (time: string) => `gisteren ${time}`,
};
