// Items moved with the pointer, to a place and a depth.

import { drags, placeAt } from "../lib/drag";
import type { ItemId } from "../lib/wire/types";
import { find, subtree, type Spot } from "./tree";
import type { AgendaWork } from "./work.svelte";

/** Lets the rows of the agenda in `list` be dragged. */
export const draggable = (work: AgendaWork) => (list: HTMLElement) => {
  /** Between which rows the pointer is. Between two depths the row keeps as near to its own as can be. */
  function spotUnder(y: number, id: ItemId): Spot {
    const block = subtree(work.items, id);
    const others = work.items.filter((item) => !block.includes(item));
    const at = placeAt(y, others.map(({ id }) => list.querySelector(`[data-item="${id}"]`)));
    const below = others[at];
    let above = others[at - 1];
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

  return drags({
    pick: (target) =>
      work.meeting.open && !target.closest("input, select, textarea, button")
        ? target.closest<HTMLElement>("[data-item]")?.dataset["item"]
        : undefined,
    over: (id, y) => {
      work.settle();
      work.dragging = { id, spot: spotUnder(y, id) };
    },
    drop: () => {
      const { dragging } = work;
      const item = dragging && find(work.items, dragging.id);
      work.dragging = null;
      if (dragging && item) work.move(item, dragging.spot);
    },
    end: () => (work.dragging = null),
  })(list);
};
