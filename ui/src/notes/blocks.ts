// What can be done to blocks, as acts. Pure: from what is, to what is to be done.

import { nl } from "../lib/nl";
import type { ClockTime, DeskEntry, DeskItem, Entry, Op } from "../lib/wire/types";

export const plainEntry = (clock: ClockTime | null): Entry => ({
  level: 0,
  marker: "plain",
  kind: "note",
  speaker: null,
  speaker_person: null,
  clock,
  text: "",
  visibility: null,
});

/** What hangs on a block and goes where it goes, by its name: votes go with what was voted on. */
export const hanging = (item: DeskItem | undefined, { id, decisions, elections, actions }: DeskEntry): string[] => [
  ...decisions.map(({ number }) => nl.notes.chosen.decision(number)),
  ...actions.map(({ number }) => nl.notes.chosen.action(number)),
  ...elections.map(() => nl.notes.chosen.election),
  ...(item?.proposals ?? []).filter(({ fields }) => fields.entry === id).map(() => nl.notes.chosen.proposal),
];

/** Whether anything hangs on a block; then it can't go away unnoticed. */
export const hangs = (block: DeskEntry, item: DeskItem | undefined) => hanging(item, block).length > 0;

/** Sub-points of sub-points of sub-points. */
export const DEEPEST = 3;

/** One step in or out; letters and dashes belong to sub-points. */
export function deeper(fields: Entry, step: 1 | -1): Entry {
  const level = Math.min(DEEPEST, Math.max(0, fields.level + step));
  return { ...fields, level, marker: level === 0 ? "plain" : fields.marker };
}

/** Whether a block is nothing but what hangs on it: the same words, shown and printed once. */
export const isOnly = ({ fields }: DeskEntry, text: string) =>
  fields.speaker === null && fields.text.trim() === text.trim();

/** Gives a block other fields. What hangs on it and said the same words goes on saying them. */
export function edited(entry: DeskEntry, fields: Entry): Op[] {
  const ops: Op[] = [{ op: "edit_entry", id: entry.id, entry: fields }];
  const { text } = fields;
  if (text.trim() === "" || text === entry.fields.text) return ops;
  for (const decision of entry.decisions) {
    if (isOnly(entry, decision.fields.text)) ops.push({ op: "edit_decision", id: decision.id, decision: { ...decision.fields, text } });
  }
  for (const action of entry.actions) {
    if (isOnly(entry, action.fields.text)) ops.push({ op: "edit_action", id: action.id, action: { ...action.fields, text } });
  }
  return ops;
}

/** The words of two blocks after each other. */
export const joined = (first: string, second: string) =>
  first === "" || second === "" || /\s$/.test(first) ? first + second : `${first} ${second}`;
