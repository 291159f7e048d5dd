import { nl } from "../nl";
import { row, type Key } from "./table";

export type PaperAction =
  | "paper.up" | "paper.down" | "paper.first" | "paper.last" | "paper.previous" | "paper.next"
  | "paper.fit" | "paper.larger" | "paper.smaller" | "paper.go" | "paper.mail";

const words = nl.paper.keys;

export const paperKeys: readonly Key<PaperAction>[] = [
  row("paper", "PageUp", "paper.up", words.browse),
  row("paper", "PageDown", "paper.down", words.browse),
  row("paper", "Home", "paper.first", words.ends, false),
  row("paper", "End", "paper.last", words.ends, false),
  row("paper", "Ctrl+ArrowUp", "paper.previous", words.item, false),
  row("paper", "Ctrl+ArrowDown", "paper.next", words.item, false),
  row("paper", "Ctrl+0", "paper.fit", words.fit),
  row("paper", "Ctrl+=", "paper.larger", words.zoom, false),
  row("paper", "Ctrl++", "paper.larger", words.zoom, false),
  row("paper", "Ctrl+Shift++", "paper.larger", words.zoom, false),
  row("paper", "Ctrl+-", "paper.smaller", words.zoom, false),
  row("paper", "Ctrl+Shift+C", "paper.mail", words.mail),
  row("paper", "Enter", "paper.go", words.goTo),
];
