// Things moved with the pointer. Pointer events, for the web view's own dragging is unreliable.

/** In pixels: less is a click. */
const BEGIN = 6;
/** In pixels from the edge of what scrolls, and by a move. */
const EDGE = 32;
const SCROLL = 12;

export interface Dragging {
  /** What is held when the pointer goes down there; undefined for nothing. */
  pick: (target: Element) => string | undefined;
  /** It is dragged, with the pointer at this height. */
  over: (id: string, y: number) => void;
  /** It is let go of, after it was dragged. */
  drop: () => void;
  /** Nothing is held any more. */
  end: () => void;
}

/** Lets what is in `list` be dragged; it scrolls in what is marked with `data-scrolls`. */
export const drags = ({ pick, over, drop, end }: Dragging) => (list: HTMLElement) => {
  let held: { id: string; x: number; y: number } | null = null;
  let dragged = false;

  const down = (event: PointerEvent) => {
    const id = event.button === 0 && event.target instanceof Element ? pick(event.target) : undefined;
    if (id) held = { id, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    if (!held || (!dragged && Math.hypot(event.clientX - held.x, event.clientY - held.y) < BEGIN)) return;
    dragged = true;
    over(held.id, event.clientY);
    const pane = list.closest<HTMLElement>("[data-scrolls]");
    const edges = pane?.getBoundingClientRect();
    if (edges && event.clientY < edges.top + EDGE) pane?.scrollBy(0, -SCROLL);
    if (edges && event.clientY > edges.bottom - EDGE) pane?.scrollBy(0, SCROLL);
  };
  const up = () => {
    const moved = dragged;
    if (moved) drop();
    cancel();
  };
  const cancel = () => {
    held = null;
    dragged = false;
    end();
  };

  list.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  return () => {
    list.removeEventListener("pointerdown", down);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
  };
};

/** At which of the elements the pointer is, by their middles: their number when it is beyond the last. */
export function placeAt(y: number, elements: readonly (Element | null)[]): number {
  const at = elements.findIndex((element) => {
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.top + box.height / 2 > y;
  });
  return at < 0 ? elements.length : at;
}
