// The desk as it will be once an act has been carried out, as far as the agenda, the blocks of the minutes and the list at the
// door go: so that the next key finds what the key before it made. Everything else waits for the archive's own answer, which
// replaces this.

import { foreseenAgenda } from "../agenda/foreseen";
import type { ClockTime, DeskEntry, DeskItem, DeskView, Entry, EntryId, ItemId, Op, Place } from "../lib/wire/types";

export function foreseen(desk: DeskView, op: Op): DeskView {
  switch (op.op) {
    case "together":
      return op.ops.reduce(foreseen, desk);
    case "add_entry":
      return inItem(takenInHand(desk, op.item, op.entry.clock, false), op.item, (entries) =>
        placed(entries, bare(op.id, op.entry), op.place),
      );
    case "begin_item":
      return takenInHand(desk, op.id, op.at, true);
    case "edit_entry":
      return inEveryItem(desk, (entries) =>
        entries.map((entry) => (entry.id === op.id ? { ...entry, fields: op.entry } : entry)),
      );
    case "remove_entry":
      return inEveryItem(desk, (entries) => without(entries, op.id));
    case "move_entry": {
      const moved = findEntry(desk, op.id)?.entry;
      if (!moved) return desk;
      const taken = inEveryItem(desk, (entries) => without(entries, op.id));
      return inItem(taken, op.item, (entries) => placed(entries, moved, op.place));
    }
    case "count_at_door":
      return { ...desk, count: op.count };
    case "record_attendance":
      return { ...desk, attendance: [...desk.attendance, { id: op.id, fields: op.attendance }] };
    case "edit_attendance":
      return { ...desk, attendance: desk.attendance.map((row) => (row.id === op.id ? { ...row, fields: op.attendance } : row)) };
    case "remove_attendance":
      return { ...desk, attendance: desk.attendance.filter(({ id }) => id !== op.id) };
    default:
      return foreseenAgenda(desk, op);
  }
}

/** A block and the item that it stands under. */
export function findEntry(desk: DeskView, id: EntryId): { item: DeskItem; entry: DeskEntry } | undefined {
  for (const item of desk.items) {
    const entry = item.entries.find((entry) => entry.id === id);
    if (entry) return { item, entry };
  }
  return undefined;
}

/** An item taken in hand: `asked` for, or because words come under it that nobody came to yet. The one in hand is done with. */
function takenInHand(desk: DeskView, id: ItemId, at: ClockTime | null, asked: boolean): DeskView {
  const running = desk.course.status === "running";
  const untouched = desk.items.some((item) => item.id === id && item.treatment.status === "untouched");
  if (!asked && !(running && untouched)) return desk;
  const items = desk.items.map((item): DeskItem => {
    const { treatment } = item;
    if (item.id === id) {
      return { ...item, treatment: { ...treatment, status: "current", began_at: treatment.began_at ?? at, ended_at: null } };
    }
    return treatment.status === "current" ? { ...item, treatment: { ...treatment, status: "done", ended_at: at } } : item;
  });
  return { ...desk, items };
}

const bare = (id: EntryId, fields: Entry): DeskEntry =>
  ({ id, label: null, fields, decisions: [], elections: [], actions: [] });

const without = (entries: DeskEntry[], id: EntryId) => entries.filter((entry) => entry.id !== id);

function placed(entries: DeskEntry[], entry: DeskEntry, place: Place<EntryId>): DeskEntry[] {
  if (place === "first") return [entry, ...entries];
  const at = place === "last" ? entries.length : entries.findIndex(({ id }) => id === place.after) + 1;
  return entries.toSpliced(at, 0, entry);
}

function inItem(desk: DeskView, id: ItemId, change: (entries: DeskEntry[]) => DeskEntry[]): DeskView {
  const items = desk.items.map((item) => (item.id === id ? { ...item, entries: change(item.entries) } : item));
  return { ...desk, items };
}

function inEveryItem(desk: DeskView, change: (entries: DeskEntry[]) => DeskEntry[]): DeskView {
  return { ...desk, items: desk.items.map((item) => ({ ...item, entries: change(item.entries) })) };
}
