import { nl } from "../nl";
import { row, type Key } from "./table";

export type AgendaAction =
  | "meeting.new" | "planning.make" | "planning.cancel"
  | "agenda.previous" | "agenda.next" | "agenda.first" | "agenda.last"
  | "agenda.enter" | "agenda.title" | "agenda.nest" | "agenda.unnest" | "agenda.up" | "agenda.down" | "agenda.remove"
  | "agenda.kind" | "agenda.kindBack" | "agenda.renumber" | "agenda.fields" | "agenda.proposal" | "agenda.sameField";

const words = nl.agenda.keys;

export const agendaKeys: readonly Key<AgendaAction>[] = [
  row("archive", "Ctrl+N", "meeting.new", nl.planning.keys.open),
  row("planning", "Enter", "planning.make", nl.planning.keys.make),
  row("planning", "Escape", "planning.cancel", nl.planning.keys.cancel),
  row("agenda", "ArrowUp", "agenda.previous", words.choose, false),
  row("agenda", "ArrowDown", "agenda.next", words.choose, false),
  row("agenda", "Home", "agenda.first", words.ends, false),
  row("agenda", "End", "agenda.last", words.ends, false),
  row("agendaField", "Enter", "agenda.sameField", words.sameField),
  row("agenda", "Enter", "agenda.enter", words.add),
  row("agenda", "Tab", "agenda.nest", words.nest),
  row("agenda", "Shift+Tab", "agenda.unnest", words.nest),
  row("agenda", "Alt+ArrowUp", "agenda.up", words.move),
  row("agenda", "Alt+ArrowDown", "agenda.down", words.move),
  row("agenda", "F2", "agenda.title", words.title),
  row("agenda", "F6", "agenda.fields", words.fields),
  row("agenda", "Delete", "agenda.remove", words.remove, false),
  row("agenda", "Ctrl+D", "agenda.kind", words.kind, false),
  row("agenda", "Ctrl+Shift+D", "agenda.kindBack", words.kindBack, false),
  row("agenda", "Ctrl+B", "agenda.proposal", words.proposal, false),
  row("agenda", "Ctrl+Shift+N", "agenda.renumber", words.renumber, false),
];
