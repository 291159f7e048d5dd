// The face that shows a document as it would print now.

import type { Withheld } from "../wire/types";

const counted = (n: number, one: string, more: string) => n > 0 && `${n} ${n === 1 ? one : more}`;

const enumerated = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;

export const paper = {
  pages: "Pagina’s",
  contents: "Inhoud",
  page: (number: number, count: number) => `Pagina ${number} van ${count}`,
  scale: (percent: number) => `${percent} % van papier`,

  paper: "Stuk",
  papers: { agenda: "Agenda", annotated_agenda: "Voorzitter", minutes: "Notulen" },
  letters: "Letter",
  sizes: { normal: "Gewone letter", large: "Grote letter" },

  shown: "Op papier",
  /** What stands at the head of every page. */
  marked: (status: string) => `‘${status}’ boven elke pagina`,
  whileMarked: "zolang de notulen niet zijn vastgesteld",
  forMembers: "Zoals leden het krijgen",
  forChair: "Alleen voor de voorzitter",
  whyForChair: "met de eigen notities en alles wat besloten is",
  nothingWithheld: "alles is voor leden",
  withheld: ({ items, entries, decisions, actions }: Withheld) => {
    const parts = [
      counted(items, "agendapunt", "agendapunten"),
      counted(entries, "alinea", "alinea’s"),
      counted(decisions, "besluit", "besluiten"),
      counted(actions, "actie", "acties"),
    ].filter((part) => part !== false);
    const one = items + entries + decisions + actions === 1;
    return parts.length === 0 ? null : `${enumerated(parts)} ${one ? "is besloten en blijft" : "zijn besloten en blijven"} weg`;
  },

  save: "Opslaan als PDF",
  mail: "Tekst voor een mail",
  kept: "PDF/A-3a en PDF/UA-1: om te bewaren en om voor te laten lezen. Weer te openen in Hamerslag.",
  copied: (meeting: string) => `De notulen van ${meeting} zijn gekopieerd, met opmaak. Plak ze in een mail met Ctrl V.`,
  notCopied: "Het klembord neemt de tekst niet aan. Probeer het nog eens.",

  empty: "Deze vergadering heeft nog geen agendapunten.",
  emptyHow: "Wat op de agenda komt en wat bij elk punt wordt genoteerd, staat hier meteen zoals het gedrukt wordt: pagina voor pagina. Begin bij de agenda met Ctrl 1.",

  keys: {
    browse: "bladeren",
    ends: "eerste en laatste pagina",
    item: "vorig en volgend punt",
    fit: "hele pagina",
    zoom: "groter en kleiner",
    goTo: "naar deze plaats in de tekst",
    mail: "tekst voor een mail",
  },
};
