// The ways through an archive: its navigation, its lists, and the one field that searches and does.

import { papers as nlPapers } from "./papers";

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const lists = {
  navigation: "Onderdelen van het archief",
  sections: { meetings: "Vergaderingen", decisions: "Besluiten", actions: "Acties", papers: nlPapers.title, people: "Personen", association: "Vereniging" },
  any: "alle",
  body: "Soort",
  year: "Jaar",
  words: "Filteren",
  wordsHint: "Woord of nummer",
  ownerHint: "Woord of persoon",
  save: "Lijst als PDF",
  of: (shown: number, all: number) => (shown === all ? `${all}` : `${shown} van ${all}`),
  inYear: {
    meetings: (n: number) => count(n, "vergadering", "vergaderingen"),
    decisions: (n: number) => count(n, "besluit", "besluiten"),
  },
  none: "Niets past bij dit filter.",
  noneHow: "Haal een woord weg of kies ‘alle’; Esc haalt het hele filter weg.",

  decisions: {
    number: "Nummer",
    text: "Besluit",
    outcome: "Uitkomst",
    standing: "Status",
    taken: (body: string, day: string, item: string | null) => `${body}, ${day}${item ? `, punt ${item}` : ""}`,
    warned: (sentence: string, source: string) => `Getoond bij het besluit: ${sentence} (${source})`,
    empty: "In dit archief staan nog geen besluiten.",
    emptyHow: "Een besluit komt hier zodra het in de notulen is vastgelegd: daar met Ctrl B, of na een stemming.",
  },

  actions: {
    number: "Nummer",
    text: "Actie",
    owner: "Eigenaar",
    due: "Termijn",
    status: "Stand",
    progress: "Stand",
    choices: { open: "open", late: "te laat", any: "alle" },
    found: { open: "open", late: "te laat", any: "in totaal" },
    late: (days: number) => `${count(days, "dag", "dagen")} te laat`,
    before: (day: string) => `vóór ${day}`,
    nobody: "niemand",
    empty: "Er staan geen acties open.",
    emptyHow: "Een actie komt hier zodra zij in de notulen is vastgelegd, daar met Ctrl J. ‘Alle’ laat ook zien wat klaar is.",
  },

  keys: {
    page: "bladeren",
    filter: "filteren",
    clear: "filter weg",
    save: "lijst als PDF",
    meetings: "vergaderingen",
    decisions: "besluiten",
    actions: "acties",
    people: "personen",
    association: "vereniging",
    papers: nlPapers.keys.go,
  },
};

export const palette = {
  open: "Zoeken of doen",
  field: "Zoeken in het archief, of iets doen",
  placeholder: "Woord, vergadering of handeling",
  results: "Gevonden",
  found: (n: number, more: boolean) => (n === 0 ? "niets gevonden" : more ? `meer dan ${n} gevonden` : `${n} gevonden`),
  groups: { do: "Doen", meetings: "Vergaderingen", decisions: "Besluiten", minutes: "Notulen", actions: "Acties", papers: nlPapers.title, agenda: "Agenda", people: "Personen", subjects: "Onderwerpen" },
  all: "Alle resultaten",
  teach:
    "Typ een paar letters van wat u wilt doen, of woorden uit notulen, besluiten en acties. Een vergadering komt met haar soort, dag of nummer: ‘alv november’, ‘18-11-2026’, ‘laatste bestuur’.",
  nothing: (words: string) => `Niets gevonden voor ‘${words}’.`,
  nothingHow: "Gezocht is naar het begin van woorden en naar enkelvoud en meervoud, en alle woorden moeten er zijn. Een korter woord vindt meer.",
  place: (body: string, day: string, title: string | null) => `${body} ${day}${title ? `, punt ${title}` : ""}`,
  keys: { open: "zoeken of doen", choose: "kiezen", run: "openen of doen", close: "terug" },
};
