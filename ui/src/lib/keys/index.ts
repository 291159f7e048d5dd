// The one table of keys. It drives what a key does, the bar at the foot of the window and the list under F1. Each context has
// its rows in a file of its own.

import { nl } from "../nl";
import { adoptionKeys, type AdoptionAction } from "./adoption";
import { agendaKeys, type AgendaAction } from "./agenda";
import { archiveKeys, type ArchiveAction } from "./archive";
import { betweenKeys, type BetweenAction } from "./between";
import { bookKeys, type BookAction } from "./book";
import { choiceKeys, type ChoiceAction } from "./choice";
import { documentKeys, type DocumentAction } from "./documents";
import { filterKeys, listKeys, paletteKeys, wayKeys, type ListAction } from "./lists";
import { doingKeys, type DoingAction } from "./doing";
import { decisionKeys, panelKeys, type FollowingAction } from "./following";
import { figuresKeys, type FiguresAction } from "./figures";
import { formKeys, type FormAction } from "./form";
import { hallKeys, type HallAction } from "./hall";
import { kindKeys, type KindAction } from "./kind";
import { meetingKeys, type MeetingAction } from "./meeting";
import { nameKeys, type NameAction } from "./names";
import { nextKeys, type NextAction } from "./next";
import { noticeKeys, type NoticeAction } from "./notice";
import { notesKeys, type NotesAction } from "./notes";
import { openKeys, type OpenAction } from "./open";
import { passingKeys, type PassingAction } from "./passing";
import { paperKeys, type PaperAction } from "./paper";
import { peopleKeys, type PeopleAction } from "./people";
import { presenceKeys, type PresenceAction } from "./presence";
import { allKeys, backKeys, searchKeys, searchWayKeys, type SearchAction } from "./search";
import { startKeys, type StartAction } from "./start";
import { row, type Key } from "./table";
import { takesBackTyping } from "./typing";
import { voteKeys, type VoteAction } from "./vote";

export type { Context, Key } from "./table";

export type Action =
  | AdoptionAction | AgendaAction | ArchiveAction | BetweenAction | BookAction | ChoiceAction | DocumentAction | FiguresAction | DoingAction | FollowingAction | FormAction | HallAction | KindAction | ListAction | MeetingAction | NameAction | NextAction | NotesAction | NoticeAction | OpenAction
  | PaperAction | PassingAction | PeopleAction | PresenceAction | SearchAction | StartAction | VoteAction
  | "help";

/**
 * What can be done at this moment; an action that is absent is neither shown nor done. One that answers `false` has left the
 * key to the field it was pressed in.
 */
export type Doable = Partial<Record<Action, () => unknown>>;

export const KEYS: readonly Key<Action>[] = [
  ...paletteKeys,
  ...allKeys,
  ...searchKeys,
  ...startKeys,
  ...choiceKeys,
  ...documentKeys,
  ...filterKeys,
  ...peopleKeys,
  ...figuresKeys,
  ...passingKeys,
  ...betweenKeys,
  ...panelKeys,
  ...backKeys,
  ...listKeys,
  ...bookKeys,
  ...decisionKeys,
  ...doingKeys,
  ...archiveKeys,
  // What is most in front comes first: a form, a panel, a face, the meeting.
  ...formKeys,
  ...kindKeys,
  ...presenceKeys,
  ...voteKeys,
  ...nextKeys,
  ...noticeKeys,
  ...agendaKeys,
  ...nameKeys,
  ...openKeys,
  ...notesKeys,
  ...paperKeys,
  ...adoptionKeys,
  ...meetingKeys,
  ...hallKeys,
  ...wayKeys,
  ...searchWayKeys,
  row("everywhere", "F1", "help", nl.keys.allKeys),
  row("everywhere", "?", "help", nl.keys.allKeys, false),
];

/** The rows that do something now. Of two things that one key does, the one in front is done; the other is no row here. */
export function working(doable: Doable): Key<Action>[] {
  const can = KEYS.filter(({ action }) => doable[action]);
  const front = new Map(can.map(({ key, action }) => [key, action] as const).reverse());
  return can.filter(({ key, action }) => front.get(key) === action);
}

/** The words on a key cap: `Ctrl N`, `↑`. */
export const cap = (key: string) =>
  key.split(/\+(?=.)/).map((part) => nl.keys.caps[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(" ");

/** Keys that stand together because they share a label, such as ↑ and ↓. */
export function grouped(keys: readonly Key<Action>[]): Key<Action>[][] {
  const groups: Key<Action>[][] = [];
  for (const key of keys) {
    const group = groups.at(-1);
    if (group?.[0]?.label === key.label) group.push(key);
    else groups.push([key]);
  }
  return groups;
}

/** The name of a pressed key as the table has it: `Ctrl+Shift+Z`, `Alt+ArrowUp`, `?`. */
function pressedKey(event: KeyboardEvent): string {
  // WebKitGTK knows no name for Shift with Tab, but which key it is.
  const name = event.key === "Unidentified" ? event.code : event.key;
  const letter = name.length === 1;
  const ctrl = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && (ctrl || !letter);
  // With Caps Lock on, a letter is the same key.
  const key = !letter ? name : ctrl || event.altKey ? name.toUpperCase() : name.toLowerCase();
  return [ctrl && "Ctrl", event.altKey && "Alt", shift && "Shift", key].filter(Boolean).join("+");
}

/** Keys that are ours also in a field, because no field has a use for them. */
const IN_FIELDS = /^(Ctrl\+.+|Alt\+.+|(Shift\+)?F\d+|Escape)$/;
/** But for these, which every field needs. */
const OF_FIELDS = new Set(["Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+ArrowLeft", "Ctrl+ArrowRight", "Ctrl+Backspace", "Ctrl+Delete"]);

/**
 * Does what a key stands for. Nothing fires while a character is being composed, or typed with AltGr. In a field only keys
 * that a field has no use for are ours, and those of the context that the field names in `data-keys`. Enter and space on a
 * button belong to the button.
 */
export function dispatch(event: KeyboardEvent, doable: Doable): void {
  if (event.isComposing || event.keyCode === 229 || event.getModifierState("AltGraph") || event.defaultPrevented) return;
  const pressed = pressedKey(event);
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("dialog:not([data-keys])")) return;
  const field = target.matches("input, select, textarea");
  const fieldContext = target.closest<HTMLElement>("[data-keys]")?.dataset["keys"];
  const ours = !field || (IN_FIELDS.test(pressed) && !OF_FIELDS.has(pressed));
  if ((pressed === "Enter" || pressed === " ") && target.matches("button, a, summary")) return;
  if (takesBackTyping(pressed, target)) return event.preventDefault();
  for (const { key, action, context } of KEYS) {
    if (key !== pressed || !(ours || context === fieldContext)) continue;
    const act = doable[action];
    if (act && act() !== false) {
      event.preventDefault();
      return;
    }
  }
  // The web view has its own answer to these (print the page, open a file); the window has none at this moment. What copies
  // chosen words stays the web view's.
  if (ours && !OF_FIELDS.has(pressed) && KEYS.some(({ key }) => key === pressed && key.startsWith("Ctrl+"))) event.preventDefault();
}
