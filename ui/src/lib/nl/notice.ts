// Calling a meeting: whom, how, with what, and that it went out.

import type { Means, NoticeKind } from "../wire/types";

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const titles: Record<NoticeKind, string> = { call: "Oproep", supplement: "Nazending", change: "Gewijzigde oproep" };
const by: Record<Means, (n: number) => string> = {
  email: (n) => `${n} per e-mail`,
  letter: (n) => `${n} per post`,
  hand: (n) => `${n} zelf te overhandigen`,
};

export const notice = {
  open: "Oproep",
  titles,
  calledOff: "Afgelasting",
  state: {
    none: "Nog niet verzonden.",
    same: (day: string) => `Verzonden op ${day}. Sindsdien is er niets gewijzigd.`,
    changed: (day: string) => `Verzonden op ${day}. Sindsdien is dit gewijzigd; het komt in de brief:`,
    held: (day: string | null) => (day ? `Verzonden op ${day}.` : "Van deze vergadering is geen oproep vastgelegd."),
  },
  who: "Wie wordt opgeroepen",
  by,
  doubts: "Na te gaan",
  mend: "Aanvullen kan bij Personen (Alt 5).",
  make: {
    title: "Maken",
    letters: (n: number) => `${count(n, "brief", "brieven")} in één PDF`,
    labels: (n: number) => count(n, "etiket", "etiketten"),
    copy: "Brief voor iedereen, als bijlage bij de mail",
    addresses: (n: number) => `${count(n, "e-mailadres", "e-mailadressen")} kopiëren, voor BCC`,
    mail: "Tekst voor de mail kopiëren",
    event: "Agendabestand (.ics)",
    send: "Verzonden",
  },
  copied: {
    addresses: (n: number) => `${count(n, "adres", "adressen")} gekopieerd. Plak ze in het veld BCC, zodat niemand andermans adres ziet.`,
    mail: "De tekst is gekopieerd. Plak hem in de mail.",
  },
  notCopied: "Het klembord is niet te gebruiken. Sluit wat het bezet houdt en probeer het opnieuw.",
  send: {
    title: "Verzonden vastleggen",
    on: "Verzonden op",
    future: "Deze dag moet nog komen. Leg het vast als de oproep de deur uit is.",
    keeps: (whom: string) => `Vastgelegd worden de brief, de agenda en wie hoe is opgeroepen: ${whom}.`,
    forGood: "Dit is niet ongedaan te maken; een verbetering gaat als nazending uit.",
    do: "Vastleggen",
    cancel: "Annuleren",
    done: (day: string) => `Vastgelegd: verzonden op ${day}.`,
  },
  letter: {
    title: "Wat er in de brief staat",
    own: "De woorden voor iedere oproep staan bij Vereniging (Alt 6).",
    behind: "De agenda komt erachter.",
    change: "Woorden voor deze vergadering",
    label: "Woorden voor deze vergadering",
    hint: "Alleen voor deze keer. Hamerslag vult {naam}, {vereniging}, {vergadering}, {datum}, {tijd} en {plaats} in. Leeggemaakt komen de woorden van de vereniging terug.",
    here: "Deze woorden zijn van deze vergadering alleen.",
    back: "Woorden van de vereniging terugzetten",
    done: "Klaar",
  },
  sent: {
    title: "Eerder verzonden",
    line: (kind: NoticeKind, day: string) => `${titles[kind]}, ${day}`,
    keep: "Opslaan als PDF",
    whom: (n: number) => `Aan ${count(n, "opgeroepene", "opgeroepenen")}`,
  },
  keys: {
    show: "oproep",
    letters: "brieven",
    labels: "etiketten",
    copy: "bijlage",
    addresses: "adressen",
    mail: "mailtekst",
    event: "agendabestand",
    send: "verzonden",
    words: "woorden voor deze keer",
    sent: "laatst verzonden opslaan",
    close: "klaar",
  },
};
