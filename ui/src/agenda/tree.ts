// The agenda as a tree, which crosses as a list in reading order: where an item stands, and where it can go. Nothing here acts.

import { later } from "../lib/clock";
import type { ClockTime, DeskItem, ItemId, Place } from "../lib/wire/types";

/** A place among the items: under which one (null: at the top), and after which of those (null: first). */
export interface Spot {
  parent: ItemId | null;
  after: ItemId | null;
}

type Items = readonly DeskItem[];

/** In rows. Deeper than this no agenda is read. */
export const DEEPEST = 3;

export const find = (items: Items, id: ItemId | null) => items.find((item) => item.id === id);

export const childrenOf = (items: Items, parent: ItemId | null) => items.filter((item) => item.parent === parent);

/** An item with all that is under it; they stand together. */
export function subtree(items: Items, id: ItemId): DeskItem[] {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return [];
  const next = items.findIndex(({ depth }, index) => index > at && depth <= item.depth);
  return items.slice(at, next < 0 ? items.length : next);
}

export function spotOf(items: Items, { id, parent }: DeskItem): Spot {
  const siblings = childrenOf(items, parent);
  return { parent, after: siblings[siblings.findIndex((sibling) => sibling.id === id) - 1]?.id ?? null };
}

/** 0 at the top. */
export const depthAt = (items: Items, { parent }: Spot) => (parent ? (find(items, parent)?.depth ?? 0) + 1 : 0);

/** The row before which something at this spot is read. */
export function rowAt(items: Items, { parent, after }: Spot): number {
  const before = after ?? parent;
  if (!before) return 0;
  const at = items.findIndex(({ id }) => id === before);
  return after ? at + subtree(items, after).length : at + 1;
}

/** The spot, or the end of the agenda when what it was told by has gone. */
export function standing(items: Items, spot: Spot): Spot {
  const stands = [spot.parent, spot.after].every((id) => id === null || find(items, id));
  return stands ? spot : { parent: null, after: childrenOf(items, null).at(-1)?.id ?? null };
}

/** Under the one that stands above it. */
export function nested(items: Items, { after }: Spot): Spot | null {
  const above = find(items, after);
  if (!above || above.depth >= DEEPEST) return null;
  return { parent: above.id, after: childrenOf(items, above.id).at(-1)?.id ?? null };
}

/** After the one that it stands under. */
export function unnested(items: Items, { parent }: Spot): Spot | null {
  const above = find(items, parent);
  return above ? { parent: above.parent, after: above.id } : null;
}

/** One place up (−1) or down (+1) among its siblings. */
export function shifted(items: Items, item: DeskItem, step: -1 | 1): Spot | null {
  const siblings = childrenOf(items, item.parent);
  const at = siblings.findIndex(({ id }) => id === item.id);
  if (!siblings[at + step]) return null;
  return { parent: item.parent, after: siblings[step > 0 ? at + 1 : at - 2]?.id ?? null };
}

/** How the archive is told of a spot. At the end is said as such: there an item gets the next number. */
export function placeOf(items: Items, { parent, after }: Spot): Place<ItemId> {
  if (after === (childrenOf(items, parent).at(-1)?.id ?? null)) return "last";
  return after === null ? "first" : { after };
}

/** The spot that the archive was told of. */
export function spotAt(items: Items, parent: ItemId | null, place: Place<ItemId>): Spot {
  if (place === "first") return { parent, after: null };
  return { parent, after: place === "last" ? (childrenOf(items, parent).at(-1)?.id ?? null) : place.after };
}

/** The items with one of them, and what is under it, at another spot. */
export function moved(items: Items, id: ItemId, spot: Spot): DeskItem[] {
  const [item, ...below] = subtree(items, id);
  if (!item || [item, ...below].some((one) => one.id === spot.parent || one.id === spot.after)) return [...items];
  const others = items.filter((one) => one.id !== id && !below.includes(one));
  const deeper = depthAt(others, spot) - item.depth;
  const block = [{ ...item, parent: spot.parent }, ...below].map((one) => ({ ...one, depth: one.depth + deeper }));
  return others.toSpliced(rowAt(others, spot), 0, ...block);
}

/** When each item is planned to begin, and when the last one ends; null without a start. */
export function timed(items: Items, start: ClockTime | null): { items: DeskItem[]; end: ClockTime | null } {
  let clock = start;
  const planned = items.map((item) => {
    const planned_at = clock;
    clock = clock && later(clock, item.plan.planned_minutes ?? 0);
    return { ...item, planned_at };
  });
  return { items: planned, end: clock };
}

/** Whether numbering the agenda through would change a number. */
export function outOfOrder(items: Items): boolean {
  const numbers = new Map<ItemId | null, string>();
  const counts = new Map<ItemId | null, number>();
  return items.some(({ id, parent, plan }) => {
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    const number = parent ? `${numbers.get(parent)}.${count}` : `${count}`;
    numbers.set(id, number);
    return plan.printed_number !== number;
  });
}
