// Naloop: what is left to look at before the minutes are done. Pure: from the desk to a list.

import { nl } from "../lib/nl";
import type { DeskItem, DeskView, EntryId, ItemId } from "../lib/wire/types";

export interface ToDo {
  key: string;
  item: ItemId;
  entry: EntryId | null;
  text: string;
  /** Where the hole begins in the block, in UTF-16 units. */
  hole?: number;
}

const words = nl.notes.review;

/** Whether the gavel fell for the last time. */
export const isOver = ({ course }: DeskView) => course.status === "closed" || course.status === "adjourned";

/** More items than this that nobody came to are told in one line. */
const APART = 3;

/** Typed for what is to be looked into later. */
export const HOLE = "??";

/** In reading order. Items that nobody came to are told only once the meeting is over. */
export function leftToDo(desk: DeskView): ToDo[] {
  const untouched = isOver(desk)
    ? desk.items.filter(({ treatment, entries }) => treatment.status === "untouched" && entries.length === 0)
    : [];
  const of = (item: DeskItem, text: string): ToDo => ({ key: item.id, item: item.id, entry: null, text });
  const [first] = untouched;
  const apart = untouched.length <= APART;
  const list = desk.items.flatMap((item) => [
    ...(apart && untouched.includes(item) ? [of(item, words.untouched(called(item)))] : []),
    ...item.entries.flatMap((entry) => {
      const at = (key: string, text: string): ToDo => ({ key: entry.id + key, item: item.id, entry: entry.id, text });
      const found: ToDo[] = [];
      const hole = entry.fields.text.indexOf(HOLE);
      if (hole >= 0) found.push({ ...at("hole", words.hole(called(item), around(entry.fields.text))), hole });
      for (const { id, number, fields } of entry.actions) {
        if (fields.owners.length === 0) found.push(at(id, words.noOwner(number)));
      }
      for (const { id, number, votes } of entry.decisions) {
        const vote = votes.findLast(({ fields }) => !fields.contested)?.fields;
        const cast = vote ? vote.in_favour + vote.against + vote.blank + vote.invalid : 0;
        if (vote?.present != null && cast > vote.present) found.push(at(id, words.tooMany(number, cast, vote.present)));
      }
      return found;
    }),
  ]);
  return first && !apart ? [...list, of(first, words.untouchedFrom(untouched.length, called(first)))] : list;
}

const called = ({ plan }: DeskItem) => [plan.printed_number && `${plan.printed_number}.`, plan.title].filter(Boolean).join(" ");

/** The words around the hole. */
function around(text: string): string {
  const at = text.indexOf(HOLE);
  const from = text.lastIndexOf(" ", Math.max(0, at - 24)) + 1;
  return text.slice(from, at + HOLE.length).trim();
}

/** What comes after the one looked at last; or, when that is dealt with, from the place where the caret is. It goes round. */
export function nextToDo(desk: DeskView, lookedAt: string | null, item: ItemId | null, entry: EntryId | null): ToDo | undefined {
  const todo = leftToDo(desk);
  const looked = todo.findIndex(({ key }) => key === lookedAt);
  if (looked >= 0) return todo[(looked + 1) % todo.length];
  const places = desk.items.flatMap(({ id, entries }) => [id, ...entries.map((one) => one.id)]);
  const here = places.indexOf(entry ?? item ?? "");
  return todo.find((one) => places.indexOf(one.entry ?? one.item) >= here) ?? todo[0];
}
