// A meeting in parts: of what the page was given before, the archive sends only the mark. Pure: from what is held and an answer,
// to the meeting and what is held from then on.

import type { DeskItem, Part, Sheet, SheetParts } from "./wire/types";

/** Parts by their marks. */
export type Held = ReadonlyMap<string, unknown>;

/** `held` is what the page held when it asked. A part that stayed is the very same object as before. */
export function assembled({ sheet, items, people }: SheetParts, held: Held): { sheet: Sheet; held: Held } {
  const now = new Map<string, unknown>();
  const whole = <T>({ mark, content }: Part<T>): T => {
    const part = content ?? (held.get(mark) as T);
    now.set(mark, part);
    return part;
  };
  const desk = { ...sheet.desk, items: items.map((item) => whole<DeskItem>(item)), people: whole(people) };
  return { sheet: { ...sheet, desk }, held: now };
}
