// What asks to come on the next agenda, how the chair answers it, and what the rules say of the plan.

import type { CandidateSource } from "../wire/types";

const sources: Record<CandidateSource, string> = {
  minutes_to_adopt: "Notulen vast te stellen",
  postponed_item: "Aangehouden punten",
  unfinished_item: "Niet behandelde punten",
  decision_to_review: "Besluiten te herzien",
  open_action: "Open acties",
  letter: "Brieven",
  members_proposal: "Voorstellen van leden",
  event: "Aankondigingen",
  term_ending: "Zittingsperiodes",
  audit_committee: "Kascommissie",
  yearly: "Ieder jaar",
  discharge: "Decharge",
};

const quoted = (title: string) => `‘${title}’`;

export const next = {
  title: "Volgende agenda",
  open: "Volgende agenda",
  sources,
  list: "Wat om behandeling vraagt",
  left: (n: number) =>
    n === 0 ? "Alles is beantwoord." : n === 1 ? "Nog één onderwerp vraagt om een antwoord." : `Nog ${n} onderwerpen vragen om een antwoord.`,
  late: "te laat",
  empty: "Niets vraagt om behandeling.",
  emptyHow:
    "Hier komt vanzelf wat eerdere vergaderingen openlieten: notulen die nog niet zijn vastgesteld, aangehouden punten, open acties, brieven, aflopende zittingsperiodes en wat ieder jaar terugkomt.",
  how: "Niets komt vanzelf op de agenda. Wat vervalt of wordt uitgesteld, blijft hieronder staan met de reden.",
  answered: "Beantwoord",
  becomes: "Wordt",
  minutes: (n: number) => `${n} minuten`,
  place: { first: "als eerste punt", last: "als laatste punt", after: (title: string) => `na ${quoted(title)}`, kept: (title: string) => `als ${quoted(title)}, dat er al voor op de agenda staat` },
  answers: {
    taken: (day: string) => `Op de agenda sinds ${day}.`,
    dropped: (day: string, reason: string | null) => `Vervallen op ${day}${reason ? `: ${reason}` : ""}.`,
    postponed: (day: string, until: string | null, reason: string | null) =>
      `Uitgesteld op ${day}${until ? ` tot ${until}` : ""}${reason ? `: ${reason}` : ""}.`,
  },
  drop: { title: (title: string) => `${quoted(title)} vervalt`, reason: "Reden", hint: "Wordt bewaard bij het antwoord.", do: "Laten vervallen", none: "Vul in waarom dit niet terugkomt." },
  postpone: {
    title: (title: string) => `${quoted(title)} uitstellen`,
    until: "Tot",
    untilHint: "Bijvoorbeeld 1 nov. Zonder dag vraagt het de volgende keer weer.",
    reason: "Reden",
    do: "Uitstellen",
    none: "Vul een dag in, of een reden.",
  },
  cancel: "Annuleren",
  said: {
    taken: (title: string) => `${quoted(title)} staat op de agenda.`,
    dropped: (title: string) => `${quoted(title)} vervalt.`,
    postponed: (title: string) => `${quoted(title)} is uitgesteld.`,
    withdrawn: (title: string) => `${quoted(title)} vraagt weer om een antwoord.`,
  },
  planned: "Als de vergadering is gemaakt, staat ernaast wat om behandeling vraagt.",
  rules: {
    title: "Regels",
    advice: "Dit is geen juridisch advies.",
  },
  keys: {
    plan: "volgende agenda",
    show: "volgende agenda",
    take: "op de agenda",
    drop: "vervalt",
    postpone: "uitstellen",
    withdraw: "terughalen",
    close: "klaar",
  },
};
