// Blocks moved with the pointer, held by the grip before them. One of the blocks that are chosen takes the others along.

import { drags, placeAt } from "../lib/drag";
import type { EntryId } from "../lib/wire/types";
import type { Notes } from "./notes.svelte";

/** Lets the blocks of the open item be dragged. */
export function draggable(notes: Notes) {
  const moved = (id: EntryId) => {
    const chosen = notes.chosen.blocks.map(({ id }) => id);
    return chosen.includes(id) ? chosen : [id];
  };
  const others = (ids: readonly EntryId[]) => notes.typing.blocks.filter(({ id }) => !ids.includes(id) && id !== notes.typing.unborn?.id);

  return (list: HTMLElement) =>
    drags({
      pick: (target) => (target.closest(".grip") ? target.closest<HTMLElement>("[data-block]")?.dataset["block"] : undefined),
      over: (id, y) => {
        const rest = others(moved(id));
        const at = placeAt(y, rest.map(({ id }) => list.querySelector(`[data-block="${id}"]`)));
        notes.dragging = { id, after: rest[at - 1]?.id ?? null };
      },
      drop: () => {
        const { dragging } = notes;
        if (!dragging) return;
        let after = dragging.after;
        const moves = moved(dragging.id).map((id) => {
          const place = after ? { after } : ("first" as const);
          after = id;
          return { id, place };
        });
        notes.place(moves);
      },
      end: () => (notes.dragging = null),
    })(list);
}
