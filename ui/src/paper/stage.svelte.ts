// The table on which the pages lie under each other: where one is on it, and how one goes on.

import type { ItemId, ProofHeading } from "../lib/wire/types";
import type { Spot } from "./paper.svelte";

/** What of the screen before stays in sight, as a share of its height. */
const OVERLAP = 0.1;

/** How many pages get their words at once; in between the window answers keys. */
const AT_ONCE = 8;

/** Room beyond the view in which pages are drawn before one comes there. */
const AHEAD = "60% 0px";

interface Sheet {
  top: number;
  bottom: number;
  /** Its height on paper, in points. */
  points: number;
}

export class Stage {
  /** The page that fills the middle of the view. */
  page = $state(0);
  /** The heading under which the top of the view stands; before the first one, the first. */
  heading = $state(0);
  /** The item that it heads. */
  item: ItemId | null = null;
  /** The heading one went to, and where: on the last page it does not come to the top. */
  #aim: { heading: number; at: number } | null = null;
  readonly #element: HTMLElement;
  readonly #headings: () => readonly ProofHeading[];
  readonly #sight: IntersectionObserver;
  #waiting: (() => void)[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;
  readonly #watched = new WeakMap<Element, (near: boolean) => void>();

  constructor(element: HTMLElement, headings: () => readonly ProofHeading[]) {
    this.#element = element;
    this.#headings = headings;
    this.#sight = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) this.#watched.get(target)?.(isIntersecting);
      },
      { root: element, rootMargin: AHEAD },
    );
  }

  /** Tells whether an element is in sight or nearly so, whenever that changes. */
  watch(element: Element, tell: (near: boolean) => void): () => void {
    this.#watched.set(element, tell);
    this.#sight.observe(element);
    return () => this.#sight.unobserve(element);
  }

  /** Does something for a page when nothing is more urgent, a few pages at a time. */
  later(task: () => void): void {
    this.#waiting.push(task);
    if (this.#waiting.length === 1) this.#next = setTimeout(() => this.#work());
  }

  #work(): void {
    for (const task of this.#waiting.splice(0, AT_ONCE)) task();
    if (this.#waiting.length > 0) this.#next = setTimeout(() => this.#work());
  }

  /** Looks again at what is in view. */
  look(): void {
    const { scrollTop, clientHeight } = this.#element;
    const sheets = this.#sheets();
    this.page = lastAbove(sheets.map(({ top }) => top), scrollTop + clientHeight / 2);
    const headings = this.#headings();
    const tops = headings.map((heading) => placeOf(heading, sheets));
    this.heading = this.#aim?.at === scrollTop ? this.#aim.heading : lastAbove(tops, scrollTop + this.#gap);
    this.item = headings[this.heading]?.item ?? null;
  }

  get spot(): Spot {
    const sheets = this.#sheets();
    const { scrollTop } = this.#element;
    const page = lastAbove(sheets.map(({ top }) => top), scrollTop);
    const sheet = sheets[page];
    return { page, share: sheet ? (scrollTop - sheet.top) / (sheet.bottom - sheet.top) : 0 };
  }

  goToSpot({ page, share }: Spot): void {
    const sheet = this.#sheets()[page];
    if (sheet) this.#scroll(sheet.top + share * (sheet.bottom - sheet.top));
  }

  /** Puts a heading at the top of the view, with a little white above it. */
  goToHeading(index: number): void {
    const heading = this.#headings()[index];
    if (!heading) return;
    this.#element.scrollTop = placeOf(heading, this.#sheets()) - this.#gap;
    this.#aim = { heading: index, at: this.#element.scrollTop };
    this.look();
  }

  /** Whether there is such an item here. */
  goToItem(item: ItemId): boolean {
    const index = this.#headings().findIndex((heading) => heading.item === item);
    this.goToHeading(index);
    return index >= 0;
  }

  goToEnd(end: "first" | "last"): void {
    this.#scroll(end === "first" ? 0 : this.#element.scrollHeight);
  }

  /** Down by a screen, but no further than the foot of the page, and from there to the next page. */
  goDown(): void {
    const { scrollTop, clientHeight } = this.#element;
    const sheets = this.#sheets();
    const below = scrollTop + clientHeight;
    const at = sheets.findIndex(({ bottom }) => bottom > scrollTop + this.#gap + 1);
    const sheet = sheets[at];
    if (!sheet) return;
    if (sheet.bottom > below + 1) {
      this.#scroll(Math.min(scrollTop + clientHeight * (1 - OVERLAP), sheet.bottom + this.#gap - clientHeight));
    } else {
      this.#scroll((sheets[at + 1]?.top ?? below) - this.#gap);
    }
  }

  /** The way back. */
  goUp(): void {
    const { scrollTop, clientHeight } = this.#element;
    const sheets = this.#sheets();
    const at = sheets.findLastIndex(({ top }) => top - this.#gap < scrollTop - 1);
    const sheet = sheets[at];
    if (!sheet) return;
    const head = sheet.top - this.#gap;
    if (sheet.bottom > scrollTop + this.#gap + 1) {
      this.#scroll(Math.max(scrollTop - clientHeight * (1 - OVERLAP), head));
    } else {
      this.#scroll(Math.max(head, sheet.bottom + this.#gap - clientHeight));
    }
  }

  leave(): void {
    this.#sight.disconnect();
    clearTimeout(this.#next);
  }

  #scroll(top: number): void {
    this.#element.scrollTop = top;
    this.look();
  }

  get #pages(): HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>("[data-points]")];
  }

  #sheets(): Sheet[] {
    return this.#pages.map(({ offsetTop, offsetHeight, dataset }) => ({
      top: offsetTop,
      bottom: offsetTop + offsetHeight,
      points: Number(dataset["points"]),
    }));
  }

  /** The white between the edge of the view and a page. */
  get #gap(): number {
    return this.#pages[0]?.offsetTop ?? 0;
  }
}

/** The last of some places, in order, that is not beyond another; the first when all are. */
const lastAbove = (places: readonly number[], limit: number) =>
  Math.max(0, places.findLastIndex((place) => place <= limit + 1));

/** How far down the table a heading stands. */
function placeOf({ page, y }: ProofHeading, sheets: readonly Sheet[]): number {
  const sheet = sheets[page];
  return sheet ? sheet.top + (y / sheet.points) * (sheet.bottom - sheet.top) : 0;
}
