// Where an undo or redo did something, when that is not on the screen. Pure: two desks in, the item or nothing out.

import type { DeskItem, DeskView, ItemId } from "../lib/wire/types";

/** The first item that is another now than it was, unless the one that lies open is. */
export function changedElsewhere(before: DeskView, after: DeskView, open: ItemId | null): DeskItem | null {
  const was = new Map(before.items.map((item) => [item.id, JSON.stringify(item)]));
  const changed = after.items.filter((item) => was.get(item.id) !== JSON.stringify(item));
  return changed.some(({ id }) => id === open) ? null : (changed[0] ?? null);
}
