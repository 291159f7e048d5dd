// Counting votes: the panel at the foot of the notes.

import type { Method } from "../wire/types";

const ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde"];
const short: Record<Method, string> = {
  show_of_hands: "handopsteken",
  ballot: "schriftelijk",
  roll_call: "hoofdelijk",
  acclamation: "acclamatie",
  gavel: "hamerslag",
};

const both = new Intl.ListFormat("nl", { type: "conjunction" });

const election = {
  office: "Functie",
  officeHint: "bestuurslid",
  seats: "Plaatsen",
  candidates: "Kandidaten",
  candidateHint: "De eerste letters van een naam",
  names: "Namen",
  add: (name: string) => `‘${name}’ stelt zich kandidaat`,
  tellers: "Stembureau",
  tellersHint: "namen, met komma’s",
  issued: "Uitgereikt",
  returned: "Terug",
  blank: "Blanco",
  invalid: "Ongeldig",
  nobody: "Noem eerst de kandidaten, in de volgorde van het stembiljet.",
  nextRound: "Wie niet meer meedoet, houdt een leeg vakje.",
  votesFor: (votes: [string, number | null][]) =>
    votes.flatMap(([name, n]) => (n === null ? [] : [`${name} ${n}`])).join(", "),
  isElected: "gekozen",
  elected: (names: readonly string[], lot: string | null) =>
    names.length === 0 ? "Niemand gekozen." : `Gekozen: ${names.map((name) => (name === lot ? `${name} (door het lot)` : name)).join(", ")}.`,
  electedBefore: "eerder",
  notElected: "niet gekozen",
  tied: "gelijk",
  lot: "De stemmen staken: het lot valt op",
  noLot: "geen loting, een nieuwe ronde",
  left: (n: number) => (n === 1 ? "Eén plaats blijft over voor een volgende ronde." : `${n} plaatsen blijven over voor een volgende ronde.`),
  filled: "Alle plaatsen zijn vervuld.",
  record: "Uitslag vastleggen",
  statutes: "Statuten kunnen een andere meerderheid of loting voorschrijven.",
};

const proposals = {
  title: "Ter tafel gebracht",
  inOrder: "Voorstellen, in volgorde van stemming",
  open: "nog niet in stemming",
  kind: "Soort",
  amends: "Wijzigt",
  submitters: "Indieners, met komma’s",
  text: "Tekst, zoals erover gestemd wordt",
  put: "Vastleggen",
  remove: "Voorstel verwijderen",
  told: (names: readonly string[], kind: string) =>
    names.length === 0 ? `Er wordt een ${kind} ingediend.` : `${both.format(names)} ${names.length === 1 ? "dient" : "dienen"} een ${kind} in.`,
};

export const vote = {
  title: "Stemming",
  subject: "Waarover",
  subjects: { matter: "over een zaak", persons: "over personen" },
  subjectKeys: { matter: "Alt Z", persons: "Alt P" },
  election,
  proposals,
  elected: (names: string[], office: string) =>
    `${both.format(names)} ${names.length === 1 ? "wordt" : "worden"} gekozen tot ${office}.`,
  over: (item: string) => `Stemming over ${item}`,
  round: (n: number) => `${ordinals[n - 1] ?? `${n}e`} ronde`,
  method: "Wijze",
  methods: short,
  text: "Besluit",
  textOf: (number: string) => `Besluit ${number}`,
  which: "Waarover wordt gestemd?",
  proposal: (kind: string, title: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${title}`,
  fresh: "Nieuw besluit",
  textMissing: "Vul in wat er wordt besloten.",
  fields: { in_favour: "Voor", against: "Tegen", blank: "Blanco, onth.", invalid: "Ongeldig" },
  majority: "Nodig",
  warnings: "Regels bij deze stemming",
  warningsKept: "De voorzitter beslist; wat hier staat, wordt bij het besluit bewaard.",
  carried: "Aangenomen",
  rejected: "Verworpen",
  uncounted: "Nog niet geteld",
  withoutCount: "Zonder telling: niemand vraagt stemming.",
  counted: (counted: number, present: number) => `${counted} van ${present} stemmen`,
  countedOnly: (counted: number) => `${counted} stemmen geteld`,
  presentUnknown: "Het aantal stemmen in de zaal is niet bekend.",
  present: (members: number, proxies: number) =>
    `${members} ${members === 1 ? "lid" : "leden"}${proxies === 0 ? "" : ` en ${proxies} ${proxies === 1 ? "volmacht" : "volmachten"}`}`,
  without: (names: readonly string[]) => `, zonder ${names.join(" en ")}`,
  inFavour: (n: number) => `${n} voor`,
  against: (n: number) => `${n} tegen`,
  needed: (n: number) => `${n} nodig`,
  bar: (inFavour: number, against: number, needed: number) => `${inFavour} voor, ${against} tegen; ${needed} nodig`,
  record: "Uitslag vastleggen",
  overrule: "Voorzitter oordeelt anders",
  remark: "De voorzitter zegt daarbij",
  remarkHint: "mag leeg blijven",
  overruled: "Naar het oordeel van de voorzitter, anders dan de telling.",
  amended: "Een amendement is aangenomen: pas de tekst aan.",
  contest: "Betwist: nieuwe ronde",
  chair: "Het oordeel van de voorzitter is beslissend; wordt het meteen betwist, dan volgt een nieuwe stemming (art. 2:13 BW).",
  contested: (round: string, inFavour: number, against: number) =>
    `De ${round} is betwist: ${inFavour} voor, ${against} tegen. Die uitslag blijft genoteerd, maar geldt niet.`,
  keys: {
    show: "stemming",
    propose: "voorstel, amendement of motie",
    record: "vastleggen",
    rest: "de rest",
    contest: "betwist, nieuwe ronde",
    overrule: "oordeel voorzitter",
    method: "wijze van stemmen",
    majority: "welke meerderheid",
    subject: "zaak of personen",
    candidate: "kandidaat",
    withdraw: "laatste kandidaat weg",
    choose: "kiezen",
  },
};
