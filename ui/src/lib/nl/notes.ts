// The notes: typing, what hangs on a block, the life of the meeting.

import type { EntryKind } from "../wire/types";
import { entryKinds } from "../wire/words";

const both = new Intl.ListFormat("nl", { type: "conjunction" });

const number = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const notes = {
  sheet: (item: string | null) => (item ? `Notulen bij punt ${item}` : "Notulen"),
  field: "Aantekening",
  account: "Wat er is genoteerd",
  side: "Presentie, besluiten, acties en naloop",
  untitled: "(zonder titel)",
  grip: "Verslepen (Alt ↑ of Alt ↓)",
  closedPart: "besloten",
  late: (by: string | null, urgent: boolean) =>
    `${by ? `ter vergadering ingebracht door ${by}` : "ter vergadering toegevoegd"}${urgent ? ", spoedeisend" : ""}`,
  spent: (spent: number, planned: number | null, over: number) =>
    planned === null ? `${spent} min` : over > 0 ? `${spent} van ${planned} min · ${over} over tijd` : `${spent} van ${planned} min`,
  over: (minutes: number) => `${minutes} min over tijd`,
  closing: "Sluiting naar verwachting",
  planned: (time: string) => `gepland ${time}`,
  next: (no: string | null, title: string | null) => `Hierna: ${[no && `${no}.`, title ?? "(zonder titel)"].filter(Boolean).join(" ")}`,
  noItems: "Deze vergadering heeft nog geen agendapunten.",
  noItemsHow: "Zet ze eerst op de agenda.",
  typeHere: "Hier is nog niets genoteerd.",
  pasted: (n: number) => `De geplakte tekst is in ${n.toLocaleString("nl")} alinea’s verdeeld. Ctrl Z haalt ze samen weer weg.`,
  turning: { decision: "Besluit", action: "Actie" },
  decision: (no: string) => `Besluit ${no}`,
  action: (no: string) => `Actie ${no}`,
  noOwner: "zonder uitvoerder",
  before: (day: string) => `vóór ${day}`,
  votes: (inFavour: number, against: number, blank: number) =>
    [`${inFavour} voor`, `${against} tegen`, blank > 0 && `${blank} blanco`].filter(Boolean).join(", "),

  chosen: {
    count: (n: number) => `${number(n, "alinea", "alinea’s")} gekozen`,
    decision: (no: string) => `besluit ${no}`,
    action: (no: string) => `actie ${no}`,
    election: "een verkiezing",
    proposal: "een voorstel",
    takesAlong: (what: string[]) =>
      `Hier ${what.length === 1 ? "hangt" : "hangen"} ${both.format(what)} aan. Druk nog eens om alles samen te verwijderen.`,
    notCopied: "Het kopiëren lukte niet. Probeer het nog eens.",
  },

  names: {
    title: "Namen",
    here: "aanwezig",
    role: "functie",
    roles: ["Voorzitter", "Secretaris", "Penningmeester", "Bestuur", "Notulist", "Kascommissie", "Stembureau", "Bestuurslid", "Een lid", "Vergadering"],
    take: "naam overnemen",
    choose: "naam kiezen, als er namen onder de alinea staan",
    takeChosen: "de gekozen naam overnemen",
    leave: "geen naam kiezen",
    stranger: (name: string) => `${name} is nog niet bekend.`,
    asGuest: "Toevoegen als gast",
    asMember: "als lid",
    guest: "spreker als gast",
    member: "spreker als lid",
  },

  gavel: {
    title: "Hamerstukken in één klap",
    how: "Deze besluiten worden vastgelegd, bij hamerslag. Haal het vinkje weg bij een punt waarover iemand het woord wil.",
    /** As a minute taker says it of the item at hand. */
    said: "Deze wordt zonder beraadslaging vastgesteld.",
    adopted: (title: string) => `‘${title}’ wordt zonder beraadslaging vastgesteld.`,
    untitled: (no: string | null) => (no ? `Punt ${no}` : "Dit punt"),
    text: (no: string | null) => (no ? `Besluit bij punt ${no}` : "Besluit"),
    strike: (n: number) => `${number(n, "besluit", "besluiten")} vastleggen`,
  },

  kinds: {
    title: "Soort alinea",
    name: (kind: EntryKind) => (kind === "note" ? "gewone alinea" : entryKinds[kind]),
    leave: "terug in de tekst",
  },

  offer: {
    decision: "Besluit?",
    action: "Actie?",
    votes: "Stemming?",
    space: "spatie",
    /** What is typed in front of the words, or in them, and what it is for. */
    teach: [["Naam:", "wie er spreekt"], ["v␣", "vraag"], ["b␣", "besluit"], ["a␣", "actie"], ["??", "later na te gaan"]],
  },

  form: {
    decision: "Besluit, zoals het in de besluitenlijst komt",
    action: "Actie",
    outcome: "Uitkomst",
    method: "Wijze",
    unknown: "niet genoteerd",
    owners: "Wie (meer namen met een komma)",
    due: "Vóór",
    dueHint: "Een dag, bijvoorbeeld 1 maart, of woorden zoals ‘volgende vergadering’.",
    record: "Vastleggen",
    remove: { decision: "Besluit verwijderen", action: "Actie verwijderen" },
  },

  life: {
    open: "Vergadering openen",
    notOpen: "De vergadering is nog niet geopend. Wat nu wordt genoteerd krijgt geen tijd.",
    suspendedSince: (since: string) => `De vergadering is geschorst sinds ${since} uur.`,
    resume: "Hervatten",
    openNow: (time: string) => `Openen om ${time} uur`,
    reopen: "Vergadering heropenen",
    closedAt: (at: string) => `De vergadering is gesloten om ${at} uur. Te vroeg? Ctrl Z opent haar weer.`,
    closed: "De vergadering is gesloten. Lees het na bij Afdruk (Ctrl 3); bij Vaststelling gaat het concept rond en komt terug wat lezers ervan vinden.",
    toAdoption: "Naar de vaststelling",
    chair: "Voorzitter",
    minuteTaker: "Notulist",
    postpone: "Punt aanhouden",
    withdraw: "Punt afvoeren",
    reason: "Reden",
    record: "Vastleggen",
    fill: "Vul dit in, of annuleer met Esc.",
    late: "Punt ter vergadering toevoegen",
    lateTitle: "Onderwerp",
    lateBy: "Ingebracht door",
    urgent: "Spoedeisend",
    lateClosed: "Besloten: niet op het zaalscherm en niet in stukken voor leden",
    add: "Toevoegen",
    hand: "Voorzitter of notulist wisselt",
  },

  glance: "In het kort",
  review: {
    title: "Naloop",
    left: (n: number) => `Naloop ${n}`,
    nothing: "Niets meer na te gaan.",
    count: (n: number) => `Nog ${number(n, "ding", "dingen")} na te gaan`,
    untouched: (item: string) => `Niet behandeld: ${item}`,
    untouchedFrom: (n: number, first: string) => `Niet behandeld: ${number(n, "punt", "punten")}, het eerste is ${first}`,
    hole: (item: string, words: string) => `${item}: “${words}”`,
    noOwner: (no: string) => `Actie ${no} heeft geen uitvoerder`,
    tooMany: (no: string, cast: number, present: number) =>
      `Besluit ${no}: ${cast} stemmen uitgebracht, ${present} aanwezig`,
  },

  keys: {
    review: "naloop",
    new: "nieuw",
    in: "inspringen",
    out: "terugspringen",
    join: "aan de vorige alinea plakken, of een teken terugnemen",
    joinNext: "de volgende alinea erbij",
    step: "vorige en volgende alinea",
    move: "alinea verplaatsen",
    leave: "uit de tekst",
    stretch: "alinea’s kiezen, aan de rand van een alinea",
    all: "hele tekst; nog eens: alle alinea’s",
    copy: "kopiëren",
    cut: "knippen",
    remove: "verwijderen",
    back: "terug in de tekst",
    decision: "besluit",
    action: "actie",
    kind: "soort alinea",
    next: "volgend punt",
    previous: "vorig punt",
    open: "vergadering openen",
    resume: "hervatten",
    reopen: "vergadering heropenen",
    begin: "punt behandelen",
    suspend: "schorsen",
    late: "punt ter vergadering",
    hand: "voorzitter of notulist wisselt",
    postpone: "punt aanhouden",
    withdraw: "punt afvoeren",
    adopt: "hamerstukken",
    closedPart: "besloten deel",
    close: "vergadering sluiten",
  },
};
