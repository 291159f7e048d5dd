import { nl } from "../nl";
import { row, type Key } from "./table";

export type ArchiveAction = "meeting.print" | "archive.close";

export const archiveKeys: readonly Key<ArchiveAction>[] = [
  row("archive", "Ctrl+P", "meeting.print", nl.keys.print),
  row("archive", "Escape", "archive.close", nl.keys.back),
];
