import { nl } from "../nl";
import { row, type Key } from "./table";

export type FollowingAction =
  | "decision.amended" | "decision.repealed" | "decision.lapsed" | "decision.confirmed" | "decision.carriedOut" | "decision.fact" | "decision.outside"
  | "subject.put" | "subject.years" | "subject.next" | "subject.take" | "subject.close" | "fact.remove" | "panel.leave";

const words = nl.following.keys;

/** In front of the keys of the list. */
export const panelKeys: readonly Key<FollowingAction>[] = [
  row("panel", "Delete", "fact.remove", words.remove),
  row("panel", "Escape", "panel.leave", words.leave),
  row("subject", "Delete", "subject.take", words.take),
  row("subject", "g", "subject.next", words.next),
  row("subject", "Escape", "subject.close", words.close),
];

/** Letters alone: in a list nobody types. */
export const decisionKeys: readonly Key<FollowingAction>[] = [
  row("decisions", "w", "decision.amended", words.amended),
  row("decisions", "i", "decision.repealed", words.repealed),
  row("decisions", "u", "decision.carriedOut", words.carriedOut),
  row("decisions", "g", "subject.years", words.years),
  row("decisions", "o", "subject.put", words.put, false),
  row("decisions", "v", "decision.lapsed", words.lapsed, false),
  row("decisions", "b", "decision.confirmed", words.confirmed, false),
  row("decisions", "f", "decision.fact", words.fact, false),
  row("decisions", "Ctrl+N", "decision.outside", words.outside, false),
];
