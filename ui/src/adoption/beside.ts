// Comments stand beside the words they are about without driving those apart: the one at which one is begins at its line, and
// the others make room for it, above and below.

import type { Attachment } from "svelte/attachments";

/** Between two groups, in pixels. */
const GAP = 8;

/** What is said about one line: where that begins, and how much room it takes. */
interface Group {
  cards: HTMLElement;
  line: HTMLElement;
  height: number;
  top: number;
}

/** Where each group comes when the one at `here` is where it wants to be; none above the top. */
function place(groups: Group[], here: number): void {
  for (let at = here + 1, free = below(groups[here]); at < groups.length; at += 1) {
    const group = groups[at];
    if (group) group.top = Math.max(group.top, free);
    free = below(group);
  }
  for (let at = here - 1; at >= 0; at -= 1) {
    const [group, next] = [groups[at], groups[at + 1]];
    if (group && next) group.top = Math.min(group.top, next.top - GAP - group.height);
  }
  const over = Math.max(0, -(groups[0]?.top ?? 0));
  if (over > 0) for (const group of groups) group.top += over;
}

const below = (group: Group | undefined) => (group ? group.top + group.height + GAP : 0);

export const beside: Attachment<HTMLElement> = (scroll) => {
  let seen: Element | null = null;
  const lay = () => {
    const groups = [...scroll.querySelectorAll<HTMLElement>("[data-beside]")].flatMap((cards): Group[] => {
      const line = cards.parentElement;
      return line && cards.childElementCount > 0 ? [{ cards, line, height: cards.offsetHeight, top: line.offsetTop }] : [];
    });
    const card = scroll.querySelector<HTMLElement>("[data-beside] [data-comment][data-here]");
    const here = groups.findIndex(({ cards }) => card && cards.contains(card));
    const group = groups[here];
    if (group && card) group.top -= card.offsetTop;
    place(groups, Math.max(0, here));
    for (const { cards, line, top } of groups) cards.style.setProperty("--shift", `${top - line.offsetTop}px`);
    // So that the last group can be scrolled to, wherever the words end.
    scroll.style.setProperty("--beside", `${below(groups.at(-1))}px`);
    if (card === seen) return;
    seen = card;
    if (!card?.contains(document.activeElement)) return;
    group?.line.scrollIntoView({ block: "nearest" });
    card.scrollIntoView({ block: "nearest" });
  };
  const sizes = new ResizeObserver(lay);
  const parts = new MutationObserver((changes) => {
    if (changes.some(({ type }) => type === "childList")) watch();
    else lay();
  });
  function watch() {
    sizes.disconnect();
    sizes.observe(scroll);
    for (const part of scroll.querySelectorAll("[data-beside], [data-line]")) sizes.observe(part);
  }
  parts.observe(scroll, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-here"] });
  watch();
  return () => {
    sizes.disconnect();
    parts.disconnect();
  };
};
