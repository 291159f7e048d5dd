// The screen of the hall: read from the last row, so few words.

import type { HallVotes, MeetingStatus, Outcome, Tally } from "../wire/types";
import { outcomes } from "../wire/words";

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const words: Partial<Record<Outcome, string>> = { adopted: "aangenomen", amended: "gewijzigd aangenomen" };

interface State {
  word: string;
  at: (time: string) => string;
}

const from = (time: string) => `aanvang ${time} uur`;
const states: Record<MeetingStatus, State> = {
  preparing: { word: "Welkom", at: from },
  called: { word: "Welkom", at: from },
  running: { word: "", at: () => "" },
  suspended: { word: "Geschorst", at: (time) => `sinds ${time} uur` },
  adjourned: { word: "De vergadering gaat op een andere avond verder", at: () => "" },
  closed: { word: "De vergadering is gesloten", at: (time) => `om ${time} uur` },
  cancelled: { word: "De vergadering gaat niet door", at: () => "" },
};

export const hall = {
  on: "Het zaalscherm staat aan. F11 zet het weer uit.",
  of: (body: string | null, day: string) => (body ? `${body}, ${day}` : day),
  nothing: "Er wordt nu niets getoond.",
  states,
  matter: "In stemming",
  election: (office: string) => `Verkiezing ${office}`,
  result: "Uitslag",
  outcome: (outcome: Outcome, counted: boolean) => (counted && words[outcome]) || outcomes[outcome],
  contested: "Betwist",
  again: "Er wordt opnieuw gestemd.",
  votes: ({ in_favour, against, blank, invalid }: HallVotes) =>
    [`${in_favour} voor`, `${against} tegen`, blank > 0 && `${blank} blanco`, invalid > 0 && `${invalid} ongeldig`].filter(Boolean).join(", "),
  present: ({ present, proxies, votes }: Tally) =>
    [present > 0 && count(present, "lid aanwezig", "leden aanwezig"), proxies > 0 && count(proxies, "volmacht", "volmachten"), votes !== null && count(votes, "stem", "stemmen")]
      .filter(Boolean)
      .join(" · "),
  quorum: (quorum: number, shortfall: number | null) =>
    shortfall === null ? `quorum ${quorum}` : shortfall === 0 ? `quorum ${quorum} gehaald` : `quorum ${quorum}: ${count(shortfall, "stem", "stemmen")} te weinig`,
  cut: "De hele tekst staat in de stukken.",
  keys: { toggle: "zaalscherm aan of uit", close: "zaalscherm sluiten" },
};
