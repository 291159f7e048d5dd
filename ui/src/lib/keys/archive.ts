import { nl } from "../nl";
import { row, type Key } from "./table";

export type ArchiveAction =
  | "meeting.previous" | "meeting.next" | "meeting.first" | "meeting.last" | "meeting.open" | "meeting.print"
  | "archive.close";

export const archiveKeys: readonly Key<ArchiveAction>[] = [
  row("archive", "ArrowUp", "meeting.previous", nl.keys.choose),
  row("archive", "ArrowDown", "meeting.next", nl.keys.choose),
  row("archive", "Home", "meeting.first", nl.keys.ends, false),
  row("archive", "End", "meeting.last", nl.keys.ends, false),
  row("archive", "Enter", "meeting.open", nl.keys.open),
  row("archive", "Ctrl+P", "meeting.print", nl.keys.print),
  row("archive", "Escape", "archive.close", nl.keys.back),
];
