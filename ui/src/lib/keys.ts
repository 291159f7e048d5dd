// The one table of keys. It drives what a key does, the bar at the foot of the window and the list under F1.

import { nl } from "./nl";

export type Context = "start" | "create" | "archive" | "everywhere";

export type Action =
  | "recent.previous" | "recent.next" | "recent.first" | "recent.last" | "recent.open" | "recent.forget"
  | "archive.new" | "archive.open" | "archive.example" | "archive.close"
  | "create.submit" | "create.cancel"
  | "meeting.previous" | "meeting.next" | "meeting.first" | "meeting.last" | "meeting.print"
  | "notice.dismiss" | "help";

/** What can be done at this moment; an action that is absent is neither shown nor done. */
export type Doable = Partial<Record<Action, () => void>>;

export interface Key {
  context: Context;
  /** As `Ctrl+N`, or the name of the key. */
  key: string;
  action: Action;
  label: string;
  /** Whether it stands in the bar when it works. */
  bar: boolean;
}

const row = (context: Context, key: string, action: Action, label: string, bar = true): Key =>
  ({ context, key, action, label, bar });

export const KEYS: readonly Key[] = [
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
  row("archive", "ArrowUp", "meeting.previous", nl.keys.choose),
  row("archive", "ArrowDown", "meeting.next", nl.keys.choose),
  row("archive", "Home", "meeting.first", nl.keys.ends, false),
  row("archive", "End", "meeting.last", nl.keys.ends, false),
  row("archive", "Ctrl+P", "meeting.print", nl.keys.print),
  row("archive", "Escape", "archive.close", nl.keys.back),
  row("everywhere", "F1", "help", nl.keys.allKeys),
  row("everywhere", "?", "help", nl.keys.allKeys, false),
];

/** The words on a key cap: `Ctrl N`, `↑`. */
export const cap = (key: string) =>
  key.split("+").map((part) => nl.keys.caps[part] ?? part).join(" ");

/** Keys that stand together because they share a label, such as ↑ and ↓. */
export function grouped(keys: readonly Key[]): Key[][] {
  const groups: Key[][] = [];
  for (const key of keys) {
    const group = groups.at(-1);
    if (group?.[0]?.label === key.label) group.push(key);
    else groups.push([key]);
  }
  return groups;
}

/**
 * Does what a key stands for. Nothing fires while a character is being composed; in a field only keys with Ctrl, F keys
 * and Esc are ours; Enter on a button or in a field belongs to the button or its form.
 */
export function dispatch(event: KeyboardEvent, doable: Doable): void {
  if (event.isComposing || event.keyCode === 229 || event.altKey || event.defaultPrevented) return;
  const pressed = event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toUpperCase()}` : event.key;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("dialog")) return;
  if (target.matches("input, select, textarea") && !/^(Ctrl\+.|F\d+|Escape)$/.test(pressed)) return;
  if (pressed === "Enter" && target.matches("button")) return;
  for (const { key, action } of KEYS) {
    const act = key === pressed ? doable[action] : undefined;
    if (act) {
      event.preventDefault();
      act();
      return;
    }
  }
  // The web view has its own answer to these (print the page, open a file); the window has none at this moment.
  if (KEYS.some(({ key }) => key === pressed && key.startsWith("Ctrl+"))) event.preventDefault();
}
