import { nl } from "../nl";
import { row, type Key } from "./table";

export type ArchiveAction = "meeting.print" | "meeting.adoption" | "archive.close";

export const archiveKeys: readonly Key<ArchiveAction>[] = [
  row("archive", "Ctrl+P", "meeting.print", nl.keys.print),
  row("archive", "v", "meeting.adoption", nl.archive.toAdoption),
  row("archive", "Escape", "archive.close", nl.keys.back),
];
