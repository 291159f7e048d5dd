// A long list, of which the page holds only the part that is looked at. What is chosen is a place in the whole list.

import type { Page } from "./wire/types";

/** In milliseconds: a filter is asked for when the typing rests. */
const REST = 120;
/** How many rows before the wanted one are asked for too. */
const BEFORE = 40;
/** How far a page key goes. */
export const STEP = 12;

export class Listed<Row extends { id: string }, Filter extends { year?: number | null }> {
  filter = $state.raw<Filter>() as Filter;
  part = $state.raw<Page<Row>>({ years: [], total: 0, from: 0, rows: [] });
  chosen = $state(0);
  /** Whether it has been read once. */
  ready = $state(false);
  /** Whether the row that is chosen is still to be brought on the screen. */
  sought = false;
  readonly row = $derived<Row | undefined>(this.part.rows[this.chosen - this.part.from]);
  /** How many there are in all when no year is chosen. */
  readonly ofAllYears = $derived(this.part.years.reduce((sum, { count }) => sum + count, 0));
  /** The places where a year begins. */
  readonly starts = $derived.by(() => {
    const starts = new Map<number, { year: number; count: number }>();
    let at = 0;
    for (const one of this.part.years) {
      if (this.filter.year != null && this.filter.year !== one.year) continue;
      starts.set(at, one);
      at += one.count;
    }
    return starts;
  });
  readonly #read: (filter: Filter, from: number) => Promise<Page<Row>>;
  readonly #whole: Filter;
  readonly #failed: (reason: unknown) => void;
  /** Whether the part with the chosen row is being read; what one scrolls past meanwhile does not take its place. */
  #seeking = false;
  /** Names the last question; an answer to an earlier one comes too late. */
  #turn = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(whole: Filter, read: (filter: Filter, from: number) => Promise<Page<Row>>, failed: (reason: unknown) => void) {
    this.filter = this.#whole = whole;
    this.#read = read;
    this.#failed = failed;
  }

  /** Whether something is left out. */
  get filtered(): boolean {
    return JSON.stringify(this.filter) !== JSON.stringify(this.#whole);
  }

  /** The first part, when it is there already. */
  begin(part: Page<Row>, chosen: number): void {
    this.#turn += 1;
    this.filter = this.#whole;
    this.part = part;
    this.ready = true;
    this.#choose(chosen);
  }

  /** Reads the part around a place. */
  async show(index: number): Promise<void> {
    clearTimeout(this.#resting);
    const turn = ++this.#turn;
    try {
      const part = await this.#read(this.filter, Math.max(0, index - BEFORE));
      if (turn !== this.#turn) return;
      this.part = part;
      this.ready = true;
      this.chosen = Math.max(0, Math.min(this.chosen, part.total - 1));
    } catch (reason) {
      if (turn === this.#turn) this.#failed(reason);
    }
  }

  /** Reads it anew where it was; with `id`, that row is chosen if it is near. */
  async refresh(id?: string): Promise<void> {
    await this.show(this.chosen);
    const at = this.part.rows.findIndex((row) => row.id === id);
    this.#choose(at < 0 ? this.chosen : this.part.from + at);
  }

  /** Another filter: the list begins again at its first row. */
  narrow(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.chosen = 0;
      void this.show(0);
    }, REST);
  }

  /** The whole list but for this, from its first row; it is read when it is shown. */
  want(wanted: Partial<Filter>): void {
    this.filter = { ...this.#whole, ...wanted };
    this.chosen = 0;
  }

  clear(): void {
    this.filter = this.#whole;
    this.chosen = 0;
    void this.show(0);
  }

  choose(index: number): void {
    const { total, from, rows } = this.part;
    this.#choose(Math.max(0, Math.min(index, total - 1)));
    if (this.chosen >= from && this.chosen < from + rows.length) return;
    this.#seeking = true;
    void this.show(this.chosen).then(() => (this.#seeking = false));
  }

  /** Reads the part around a place that one scrolled to. */
  scrolled(index: number): void {
    if (!this.#seeking) void this.show(index);
  }

  #choose(index: number): void {
    this.sought = true;
    this.chosen = index;
  }
}
