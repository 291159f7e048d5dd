import { nl } from "../nl";
import { row, type Key } from "./table";

export type ListAction =
  | "go.meetings" | "go.decisions" | "go.actions" | "go.papers" | "go.people" | "go.association"
  | "list.previous" | "list.next" | "list.pageUp" | "list.pageDown" | "list.first" | "list.last" | "list.open"
  | "list.filter" | "list.clear" | "list.print"
  | "palette.show" | "palette.previous" | "palette.next" | "palette.run" | "palette.close";

const words = nl.lists.keys;
const { keys: palette } = nl.palette;

export const listKeys: readonly Key<ListAction>[] = [
  row("archive", "ArrowUp", "list.previous", nl.keys.choose),
  row("archive", "ArrowDown", "list.next", nl.keys.choose),
  row("archive", "PageUp", "list.pageUp", words.page, false),
  row("archive", "PageDown", "list.pageDown", words.page, false),
  row("archive", "Home", "list.first", nl.keys.ends, false),
  row("archive", "End", "list.last", nl.keys.ends, false),
  row("archive", "Enter", "list.open", nl.keys.open),
  row("archive", "Ctrl+F", "list.filter", words.filter),
  row("archive", "/", "list.filter", words.filter, false),
  row("archive", "Ctrl+P", "list.print", words.save),
  row("archive", "Escape", "list.clear", words.clear),
];

/** From the field one walks through what it leaves. */
export const filterKeys: readonly Key<ListAction>[] = [
  row("filter", "ArrowUp", "list.previous", nl.keys.choose, false),
  row("filter", "ArrowDown", "list.next", nl.keys.choose, false),
  row("filter", "PageUp", "list.pageUp", words.page, false),
  row("filter", "PageDown", "list.pageDown", words.page, false),
  row("filter", "Enter", "list.open", nl.keys.open, false),
];

/** In front of everything else. */
export const paletteKeys: readonly Key<ListAction>[] = [
  row("palette", "ArrowUp", "palette.previous", palette.choose),
  row("palette", "ArrowDown", "palette.next", palette.choose),
  row("palette", "Enter", "palette.run", palette.run),
  row("palette", "Escape", "palette.close", palette.close),
];

/** Wherever one is in an open archive. */
export const wayKeys: readonly Key<ListAction>[] = [
  row("open", "Ctrl+K", "palette.show", palette.open),
  row("open", "Alt+1", "go.meetings", words.meetings, false),
  row("open", "Alt+2", "go.decisions", words.decisions, false),
  row("open", "Alt+3", "go.actions", words.actions, false),
  row("open", "Alt+4", "go.papers", words.papers, false),
  row("open", "Alt+5", "go.people", words.people, false),
  row("open", "Alt+6", "go.association", words.association, false),
];
