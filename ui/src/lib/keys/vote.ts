import { nl } from "../nl";
import { row, type Key } from "./table";

export type VoteAction =
  | "proposal.put"
  | "vote.matter" | "vote.persons" | "vote.candidate" | "vote.withdraw" | "vote.previous" | "vote.next"
  | "vote.record" | "vote.rest" | "vote.contest" | "vote.overrule" | "vote.majority"
  | "vote.show_of_hands" | "vote.ballot" | "vote.roll_call" | "vote.acclamation" | "vote.gavel";

const words = nl.vote.keys;

export const voteKeys: readonly Key<VoteAction>[] = [
  row("notes", "F6", "proposal.put", words.propose, false),
  row("vote", "Enter", "vote.record", words.record),
  row("vote", "Enter", "vote.candidate", words.candidate),
  row("vote", "Backspace", "vote.withdraw", words.withdraw),
  row("vote", "ArrowUp", "vote.previous", words.choose),
  row("vote", "ArrowDown", "vote.next", words.choose),
  row("vote", "Alt+Z", "vote.matter", words.subject, false),
  row("vote", "Alt+P", "vote.persons", words.subject, false),
  row("vote", "=", "vote.rest", words.rest),
  row("vote", "Alt+B", "vote.contest", words.contest),
  row("vote", "Alt+V", "vote.overrule", words.overrule, false),
  row("vote", "Alt+T", "vote.majority", words.majority, false),
  row("vote", "Alt+H", "vote.show_of_hands", words.method, false),
  row("vote", "Alt+S", "vote.ballot", words.method, false),
  row("vote", "Alt+O", "vote.roll_call", words.method, false),
  row("vote", "Alt+A", "vote.acclamation", words.method, false),
  row("vote", "Alt+R", "vote.gavel", words.method, false),
];
