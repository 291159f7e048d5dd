import { nl } from "../nl";
import { row, type Key } from "./table";

export type StartAction =
  | "recent.previous" | "recent.next" | "recent.first" | "recent.last" | "recent.open" | "recent.forget"
  | "archive.new" | "archive.open" | "archive.example"
  | "create.submit" | "create.cancel"
  | "notice.dismiss";

export const startKeys: readonly Key<StartAction>[] = [
  row("start", "ArrowUp", "recent.previous", nl.keys.choose),
  row("start", "ArrowDown", "recent.next", nl.keys.choose),
  row("start", "Home", "recent.first", nl.keys.ends, false),
  row("start", "End", "recent.last", nl.keys.ends, false),
  row("start", "Enter", "recent.open", nl.keys.open),
  row("start", "Delete", "recent.forget", nl.keys.forget),
  row("start", "Ctrl+N", "archive.new", nl.keys.newArchive, false),
  row("start", "Ctrl+O", "archive.open", nl.keys.openArchive),
  row("start", "Ctrl+E", "archive.example", nl.keys.example, false),
  row("start", "Escape", "notice.dismiss", nl.keys.dismiss),
  row("create", "Enter", "create.submit", nl.keys.submit),
  row("create", "Escape", "create.cancel", nl.keys.cancel),
];
