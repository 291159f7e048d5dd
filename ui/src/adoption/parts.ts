// What one can say something about: titles, blocks, decisions and action points, and the acts that give them other words. Pure.

import { edited, isOnly } from "../notes/blocks";
import type { CommentView, DeskEntry, DeskItem, DeskView, ListedDecision, Op, Shown } from "../lib/wire/types";

export interface Part {
  text: string;
  /** The acts that give it other words. */
  write: (text: string) => Op[];
}

/** A title or a block, with what was said about it and about what hangs on it. */
export interface Line {
  /** The id of the item or of the block. */
  key: string;
  item: DeskItem;
  entry: DeskEntry | null;
  comments: CommentView[];
}

export const aboutLine = ({ item, entry }: Line): Shown => (entry ? { entry: entry.id } : { item: item.id });

export function partOf(desk: DeskView, about: Shown | null): Part | undefined {
  if (!about) return undefined;
  for (const item of desk.items) {
    if ("item" in about && item.id === about.item) {
      const write = (title: string): Op[] => [{ op: "edit_item", id: item.id, item: { ...item.plan, title } }];
      return { text: item.plan.title ?? "", write };
    }
    for (const entry of item.entries) {
      const part = inEntry(entry, about);
      if (part) return part;
    }
  }
  return undefined;
}

function inEntry(entry: DeskEntry, about: Shown): Part | undefined {
  const block: Part = { text: entry.fields.text, write: (text) => edited(entry, { ...entry.fields, text }) };
  if ("entry" in about) return entry.id === about.entry ? block : undefined;
  const decision = "decision" in about && entry.decisions.find(({ id }) => id === about.decision);
  const action = "action" in about && entry.actions.find(({ id }) => id === about.action);
  const text = (decision || action || null)?.fields.text;
  if (text === undefined) return undefined;
  // Words that are the block's own are changed with it.
  if (isOnly(entry, text)) return block;
  if (decision) return { text, write: (text) => [{ op: "edit_decision", id: decision.id, decision: { ...decision.fields, text } }] };
  if (action) return { text, write: (text) => [{ op: "edit_action", id: action.id, action: { ...action.fields, text } }] };
  return undefined;
}

const idOf = (about: Shown): string => Object.values(about)[0] as string;

/** The minutes in reading order with what was said beside them; what is about all of them, or about what is gone, stands apart. */
export function linesOf(desk: DeskView, comments: readonly CommentView[]): { lines: Line[]; apart: CommentView[] } {
  const homes = new Map<string, string>();
  for (const item of desk.items) {
    homes.set(item.id, item.id);
    for (const entry of item.entries) {
      homes.set(entry.id, entry.id);
      for (const { id } of [...entry.decisions, ...entry.actions]) homes.set(id, entry.id);
    }
  }
  const said = new Map<string, CommentView[]>();
  const apart: CommentView[] = [];
  for (const one of comments) {
    const home = one.comment.about && homes.get(idOf(one.comment.about));
    if (home) said.set(home, [...(said.get(home) ?? []), one]);
    else apart.push(one);
  }
  const line = (item: DeskItem, entry: DeskEntry | null): Line => {
    const key = (entry ?? item).id;
    return { key, item, entry, comments: said.get(key) ?? [] };
  };
  const lines = desk.items.flatMap((item) => [line(item, null), ...item.entries.map((entry) => line(item, entry))]);
  return { lines, apart };
}

/** A decision as one names it. */
export type DecisionNamed = Pick<ListedDecision, "id" | "number" | "text" | "date">;

/** The decisions of a meeting, in reading order. */
export const decisionsOf = (desk: DeskView): DecisionNamed[] =>
  desk.items.flatMap(({ entries }) => entries.flatMap(({ decisions }) => decisions))
    .map(({ id, number, fields: { text, date } }) => ({ id, number, text, date }));

/** Those of them that go by all these words. */
export const decisionsBy =
  (decisions: readonly DecisionNamed[]) =>
  async (words: string): Promise<readonly DecisionNamed[]> => {
    const wanted = words.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
    return decisions.filter(({ number, text }) => wanted.every((word) => `${number} ${text}`.toLocaleLowerCase("nl").includes(word)));
  };
