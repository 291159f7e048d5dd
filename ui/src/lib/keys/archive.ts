import { nl } from "../nl";
import { row, type Key } from "./table";

export type ArchiveAction = "meeting.print" | "meeting.adoption" | "archive.close" | "archive.elsewhere";

export const archiveKeys: readonly Key<ArchiveAction>[] = [
  row("archive", "Ctrl+P", "meeting.print", nl.keys.print),
  row("archive", "v", "meeting.adoption", nl.archive.toAdoption),
  row("archive", "Ctrl+Shift+O", "archive.elsewhere", nl.archive.elsewhere),
  row("archive", "Escape", "archive.close", nl.keys.back),
];
