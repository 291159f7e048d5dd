// Rows moved with the pointer. Pointer events, for the web view's own dragging is unreliable.

import type { ItemId } from "../lib/wire/types";
import { find, subtree, type Spot } from "./tree";
import type { AgendaWork } from "./work.svelte";

/** In pixels: less is a click. */
const BEGIN = 6;
/** In pixels from the edge of what scrolls, and by a move. */
const EDGE = 32;
const SCROLL = 12;

/** Lets the rows of the agenda in `list` be dragged. */
export const draggable = (work: AgendaWork) => (list: HTMLElement) => {
  let held: { id: ItemId; x: number; y: number } | null = null;

  const down = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>("[data-item]")?.dataset["item"];
    if (!id || event.button !== 0 || !work.meeting.open || target?.closest("input, select, textarea, button")) return;
    held = { id, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    if (!held || (!work.dragging && Math.hypot(event.clientX - held.x, event.clientY - held.y) < BEGIN)) return;
    work.settle();
    work.dragging = { id: held.id, spot: spotUnder(event.clientY, held.id) };
    const pane = list.closest<HTMLElement>("[data-scrolls]");
    const edges = pane?.getBoundingClientRect();
    if (edges && event.clientY < edges.top + EDGE) pane?.scrollBy(0, -SCROLL);
    if (edges && event.clientY > edges.bottom - EDGE) pane?.scrollBy(0, SCROLL);
  };
  const up = () => {
    const dragged = work.dragging;
    const item = dragged && find(work.items, dragged.id);
    end();
    if (dragged && item) work.move(item, dragged.spot);
  };
  const end = () => {
    held = null;
    work.dragging = null;
  };

  /** Between which rows the pointer is. Between two depths the row keeps as near to its own as can be. */
  function spotUnder(y: number, id: ItemId): Spot {
    const block = subtree(work.items, id);
    const others = work.items.filter((item) => !block.includes(item));
    const middle = (row: ItemId) => {
      const box = list.querySelector(`[data-item="${row}"]`)?.getBoundingClientRect();
      return box ? box.top + box.height / 2 : 0;
    };
    const at = others.findIndex(({ id }) => middle(id) > y);
    const below = others[at];
    let above = others[(at < 0 ? others.length : at) - 1];
    if (!above) return { parent: null, after: null };
    if (below && below.depth > above.depth) return { parent: above.id, after: null };
    const depth = Math.max(below?.depth ?? 0, Math.min(above.depth, block[0]?.depth ?? 0));
    while (above.depth > depth) {
      const parent = find(others, above.parent);
      if (!parent) break;
      above = parent;
    }
    return { parent: above.parent, after: above.id };
  }

  list.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", end);
  return () => {
    list.removeEventListener("pointerdown", down);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", end);
  };
};
