import { nl } from "../nl";
import { row, type Key } from "./table";

export type NameAction = "name.take" | "name.next" | "name.previous" | "name.enter" | "name.leave" | "name.guest" | "name.member";

const words = nl.notes.names;

export const nameKeys: readonly Key<NameAction>[] = [
  row("block", "Tab", "name.take", words.take),
  row("block", "ArrowDown", "name.next", words.choose, false),
  row("block", "ArrowUp", "name.previous", words.choose, false),
  row("block", "Enter", "name.enter", words.takeChosen, false),
  row("block", "Escape", "name.leave", words.leave, false),
  row("block", "Alt+G", "name.guest", words.guest),
  row("block", "Alt+L", "name.member", words.member),
];
