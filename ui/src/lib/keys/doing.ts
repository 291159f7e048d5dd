import { nl } from "../nl";
import { row, type Key } from "./table";

export type DoingAction =
  | "actions.mine" | "actions.open" | "actions.late" | "actions.nobody" | "actions.commitments"
  | "actions.done" | "actions.underway" | "actions.dropped" | "actions.again" | "actions.owner" | "actions.add";

const { keys: words, faces } = nl.doing;

export const doingKeys: readonly Key<DoingAction>[] = [
  row("actions", "d", "actions.done", words.done),
  row("actions", "l", "actions.underway", words.underway),
  row("actions", "v", "actions.dropped", words.dropped),
  row("actions", "e", "actions.owner", words.owner),
  row("actions", "o", "actions.again", words.again, false),
  row("actions", "Ctrl+N", "actions.add", words.add, false),
  row("actions", "1", "actions.mine", faces.mine, false),
  row("actions", "2", "actions.open", faces.open, false),
  row("actions", "3", "actions.late", faces.late, false),
  row("actions", "4", "actions.nobody", faces.nobody, false),
  row("actions", "5", "actions.commitments", faces.commitments, false),
];
