// What is typed again and again in minutes, behind a semicolon: `;geen` with a space behind it becomes the sentence.

/** What tonight's sentences are made of. */
export interface Facts {
  /** The day of the meeting, in words. */
  date: string;
  time: string;
  chair: string | null;
  present: number;
  proxies: number;
  votes: number | null;
  /** Votes needed, if there is a quorum, and how many are wanting; null when nobody can say. */
  quorum: number | null;
  shortfall: number | null;
  apologies: readonly string[];
}

export interface Snippet {
  /** For the list under F1. */
  about: string;
  text: (facts: Facts) => string;
}

const number = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const names = new Intl.ListFormat("nl", { type: "conjunction" });
const chair = (facts: Facts) => facts.chair ?? "De voorzitter";
const always = (text: string): Snippet => ({ about: text, text: () => text });

export const snippets: Record<string, Snippet> = {
  open: {
    about: "wie opent, hoe laat",
    text: (facts) => `${chair(facts)} opent de vergadering om ${facts.time} uur en heet iedereen welkom.`,
  },
  aanw: {
    about: "aanwezigen, volmachten en stemmen",
    text: ({ present, proxies, votes }) =>
      `Er ${present === 1 ? "is" : "zijn"} ${number(present, "lid", "leden")} aanwezig` +
      (proxies > 0 ? `, met ${number(proxies, "volmacht", "volmachten")}` : "") +
      (votes === null ? "." : `; samen ${number(votes, "stem", "stemmen")}.`),
  },
  quorum: {
    about: "of het quorum is gehaald",
    text: ({ quorum, shortfall }) => {
      if (quorum === null) return "Voor deze vergadering geldt geen quorum.";
      const needed = `Het quorum van ${number(quorum, "stem", "stemmen")} is`;
      // Nobody was counted yet: the mark brings it back afterwards.
      if (shortfall === null) return `${needed} ?? gehaald.`;
      return shortfall === 0 ? `${needed} gehaald.` : `${needed} niet gehaald; er ${shortfall === 1 ? "ontbreekt" : "ontbreken"} ${number(shortfall, "stem", "stemmen")}.`;
    },
  },
  mk: {
    about: "afwezig met kennisgeving",
    text: ({ apologies }) =>
      apologies.length > 0 ? `Afwezig met kennisgeving: ${names.format(apologies)}.` : "Er zijn geen afmeldingen.",
  },
  datum: { about: "de dag van de vergadering", text: ({ date }) => date },
  tijd: { about: "hoe laat het is", text: ({ time }) => `${time} uur` },
  ongew: always("De notulen worden ongewijzigd vastgesteld."),
  geen: always("Er zijn geen vragen of opmerkingen."),
  kn: always("De vergadering neemt dit voor kennisgeving aan."),
  rond: always("Van de rondvraag wordt geen gebruik gemaakt."),
  applaus: always("De vergadering dankt met applaus."),
  schors: { about: "geschorst, hoe laat", text: ({ time }) => `De vergadering wordt om ${time} uur geschorst.` },
  herv: { about: "hervat, hoe laat", text: ({ time }) => `De vergadering wordt om ${time} uur hervat.` },
  sluit: {
    about: "wie sluit, hoe laat",
    text: (facts) => `${chair(facts)} sluit de vergadering om ${facts.time} uur en dankt iedereen voor de komst.`,
  },
};

/** What stands between braces in an own phrase; what nobody can say yet is marked to be looked into. */
export const placeholders: Record<string, (facts: Facts) => string> = {
  datum: ({ date }) => date,
  tijd: ({ time }) => `${time} uur`,
  voorzitter: chair,
  aanwezig: ({ present }) => number(present, "lid", "leden"),
  volmachten: ({ proxies }) => number(proxies, "volmacht", "volmachten"),
  stemmen: ({ votes }) => (votes === null ? "?? stemmen" : number(votes, "stem", "stemmen")),
  quorum: ({ quorum }) => (quorum === null ? "geen quorum" : number(quorum, "stem", "stemmen")),
  afwezig: ({ apologies }) => (apologies.length > 0 ? names.format(apologies) : "niemand"),
};

/** The words of an own phrase; what is in no list stays as it is. */
export const filled = (words: string, facts: Facts) =>
  words.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(placeholders, name) ? placeholders[name]?.(facts) : null) ?? whole);

/** Shorthand at the start of a block, and the two that work anywhere in it: what is typed, and what it becomes. */
export const shorthands: readonly (readonly [string, string])[] = [
  ["b␣", "besluit"],
  ["a␣", "actie; @naam is wie, >1 maart is wanneer"],
  ["v␣", "vraag"],
  ["-␣  a.␣", "subpunt met een streepje of een letter"],
  ["Naam:␣", "wie er spreekt"],
  [";nu", "de tijd van nu bij de alinea"],
  ["??", "later na te gaan"],
];
