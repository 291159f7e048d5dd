import { nl } from "../nl";
import { row, type Key } from "./table";

export type OpenAction = "open.show" | "open.previous" | "open.next" | "open.update" | "open.back";

const { keys: words } = nl.open;

/** Action points of before, during a meeting; in front of the keys of the notes. */
export const openKeys: readonly Key<OpenAction>[] = [
  row("openActions", "ArrowUp", "open.previous", nl.keys.choose),
  row("openActions", "ArrowDown", "open.next", nl.keys.choose),
  row("openActions", "Enter", "open.update", words.update),
  row("openActions", "Escape", "open.back", words.back),
  row("notes", "Ctrl+Shift+J", "open.show", words.show, false),
];
