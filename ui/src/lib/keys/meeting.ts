import { nl } from "../nl";
import { row, type Key } from "./table";

export type MeetingAction =
  | "face.agenda" | "face.notes" | "face.paper" | "face.adoption"
  | "undo" | "redo" | "paper.save" | "meeting.leave" | "meeting.elsewhere";

const words = nl.meeting.keys;

export const meetingKeys: readonly Key<MeetingAction>[] = [
  row("meeting", "Ctrl+1", "face.agenda", words.agenda, false),
  row("meeting", "Ctrl+2", "face.notes", words.notes, false),
  row("meeting", "Ctrl+3", "face.paper", words.paper, false),
  row("meeting", "Ctrl+4", "face.adoption", words.adoption, false),
  row("meeting", "Ctrl+Z", "undo", words.undo),
  row("meeting", "Ctrl+Shift+Z", "redo", words.redo, false),
  row("meeting", "Ctrl+Y", "redo", words.redo, false),
  row("meeting", "Ctrl+P", "paper.save", words.save),
  row("meeting", "Ctrl+Shift+O", "meeting.elsewhere", nl.archive.elsewhere),
  row("meeting", "Escape", "meeting.leave", words.leave),
];
