// Keeps a long list where it was on the screen while another part of it comes in, and asks for that part when the person
// scrolls to where it is missing. The web view itself does not hold on to what one looks at.

import type { Attachment } from "svelte/attachments";

/** What must be known of a list to scroll through it. */
interface Parted {
  part: { from: number; total: number; rows: unknown[] };
  scrolled: (index: number) => void;
}

/** A row and where it stands on the screen. */
export interface Held {
  index: string | null;
  top: number;
}

const rowsOf = (grid: Element) => [...grid.querySelectorAll<HTMLElement>("[aria-rowindex]")];
const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The first row on the screen. */
export function firstSeen(grid: Element): Held | undefined {
  const scroller = grid.closest("main");
  const row = scroller && rowsOf(grid).find((row) => row.getBoundingClientRect().bottom > topOf(scroller));
  return row ? { index: row.getAttribute("aria-rowindex"), top: topOf(row) } : undefined;
}

/** Scrolls so that a row stands where it stood, if it is still there. */
export function hold(grid: Element, held: Held): void {
  const row = rowsOf(grid).find((row) => row.getAttribute("aria-rowindex") === held.index);
  const scroller = grid.closest("main");
  if (row && scroller) scroller.scrollTop += topOf(row) - held.top;
}

/** The height of an average row, in pixels. */
export function averageHeight(grid: Element): number {
  const rows = rowsOf(grid);
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? (last.getBoundingClientRect().bottom - topOf(first)) / rows.length : 0;
}

/** Asks for another part when what is on the screen comes near the end of this one. */
export const windowed = (list: Parted, height: () => number): Attachment<HTMLElement> => (grid) => {
  const scroller = grid.closest("main");
  if (!scroller) return;
  const look = () => {
    const rows = rowsOf(grid);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last || height() === 0) return;
    const { from, total, rows: part } = list.part;
    const { top, bottom } = scroller.getBoundingClientRect();
    const room = scroller.clientHeight;
    const missing =
      (from > 0 && topOf(first) > top - room) || (from + part.length < total && last.getBoundingClientRect().bottom < bottom + room);
    if (missing) list.scrolled(Math.min(total - 1, Math.max(0, Math.floor((top - topOf(grid)) / height()))));
  };
  scroller.addEventListener("scroll", look, { passive: true });
  return () => scroller.removeEventListener("scroll", look);
};
