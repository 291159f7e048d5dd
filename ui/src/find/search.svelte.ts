// The page that searches the whole archive: what is asked, what was found so far, and what the keys do. It stays what it was
// while somebody is at a place it led to.

import * as backend from "../lib/backend";
import type { Doable } from "../lib/keys";
import { STEP } from "../lib/listed.svelte";
import { Question } from "../lib/question";
import type { EntryId, FoundPart, FoundPlace, Order, Sought, SearchCount } from "../lib/wire/types";
import { KINDS, PLACE_GROUPS, groupOf, type PlaceGroup } from "./groups";

/** How many places are asked for at once, and how many the page shows: who wants more asks more precisely. */
const PART = 60;
export const MOST = 1000;
/** How near the end the choice may come before more is asked for. */
const NEAR = 20;

const NOTHING: SearchCount = { kinds: [], years: [], total: 0, more: false, unranked: false };
/** All of them, or those of one group. */
const FACES: readonly (PlaceGroup | null)[] = [null, ...PLACE_GROUPS];

interface Around {
  lead: (place: FoundPlace) => void;
  close: () => void;
  failed: (reason: unknown) => void;
}

export class Search {
  /** Whether it is shown. */
  open = $state(false);
  /** Where it led, while somebody is there. */
  led = $state<"meeting" | "list" | null>(null);
  words = $state("");
  group = $state<PlaceGroup | null>(null);
  year = $state<number | null>(null);
  order = $state<Order>("newest");
  places = $state.raw<readonly FoundPlace[]>([]);
  more = $state(false);
  count = $state.raw<SearchCount>(NOTHING);
  /** Whether the archive has answered, and counted, for what is asked now. */
  answered = $state(true);
  counted = $state(true);
  chosen = $state(0);
  /** What is chosen of the words in the field, from where to where. */
  selection: readonly [number, number] = [0, 0];
  /** Where the caret was in the minutes that lie beneath. */
  beneath: { entry: EntryId; offset: number } | null = null;
  #adding = false;
  /** What was chosen when somebody left, to be chosen again. */
  #kept: string | null = null;
  readonly #around: Around;
  readonly #finding: Question<FoundPart>;
  readonly #counting: Question<SearchCount>;

  constructor(around: Around) {
    this.#around = around;
    this.#finding = new Question(
      async (asked) => {
        const sought = JSON.parse(asked) as Sought;
        return sought.words.trim() === "" ? { places: [], more: false } : backend.places(sought, 0, Math.max(PART, this.places.length));
      },
      ({ places, more }) => {
        const at = places.findIndex(({ id }) => id === this.#kept);
        this.places = places;
        this.more = more;
        this.chosen = Math.max(0, at);
        this.answered = true;
        this.#counting.typed(JSON.stringify(this.sought));
      },
      (reason) => this.#around.failed(reason),
    );
    this.#counting = new Question(
      async (asked) => {
        const sought = JSON.parse(asked) as Sought;
        return sought.words.trim() === "" ? NOTHING : backend.countPlaces(sought);
      },
      (count) => {
        this.count = count;
        this.counted = true;
      },
      (reason) => this.#around.failed(reason),
    );
  }

  readonly place = $derived<FoundPlace | undefined>(this.places[this.chosen]);
  readonly sought: Sought = $derived({
    words: this.words, kinds: this.group ? [...KINDS[this.group]] : [], year: this.year, order: this.order,
  });

  readonly doable: Doable = $derived.by(() => ({
    "search.close": () => this.#around.close(),
    "search.nextKind": () => this.#turn(1),
    "search.previousKind": () => this.#turn(-1),
    "search.order": () => this.ask({ order: this.order === "newest" ? "relevance" : "newest" }),
    ...(this.place && {
      "search.previous": () => this.choose(this.chosen - 1),
      "search.next": () => this.choose(this.chosen + 1),
      "search.pageUp": () => this.choose(this.chosen - STEP),
      "search.pageDown": () => this.choose(this.chosen + STEP),
      "search.open": () => this.place && this.#around.lead(this.place),
    }),
  }));

  /** Shows it, with what was asked before or with other words. */
  show(words?: string): void {
    this.open = true;
    this.led = null;
    this.#kept = this.place?.id ?? null;
    if (words !== undefined && words !== this.words) this.ask({ words, group: null, year: null });
    else this.#find();
    this.selection = [0, this.words.length];
  }

  /** Back from a place that it led to. */
  back(): void {
    const { selection } = this;
    this.show();
    this.selection = selection;
  }

  /** Another archive. */
  clear(): void {
    this.open = false;
    this.led = null;
    this.words = "";
    this.group = this.year = null;
    this.order = "newest";
    this.places = [];
    this.count = NOTHING;
    this.beneath = null;
  }

  /** Another question: what is found begins again. */
  ask(change: Partial<Pick<Search, "words" | "group" | "year" | "order">>): void {
    Object.assign(this, change);
    this.chosen = 0;
    this.#kept = null;
    this.places = this.places.slice(0, PART);
    this.#find();
  }

  choose(at: number): void {
    this.chosen = Math.max(0, Math.min(at, this.places.length - 1));
    if (this.chosen > this.places.length - NEAR) void this.add();
  }

  lead(place: FoundPlace): void {
    this.chosen = Math.max(0, this.places.indexOf(place));
    this.#around.lead(place);
  }

  /** More of the same. */
  async add(): Promise<void> {
    const { places, sought } = this;
    if (this.#adding || !this.more || !this.answered || places.length >= MOST) return;
    this.#adding = true;
    try {
      const part = await backend.places(sought, places.length, Math.min(PART, MOST - places.length));
      if (places !== this.places) return;
      const known = new Set(places.map(({ id }) => id));
      this.places = [...places, ...part.places.filter(({ id }) => !known.has(id))];
      this.more = part.more;
    } catch (reason) {
      this.#around.failed(reason);
    } finally {
      this.#adding = false;
    }
  }

  /** How many there are of a group, or in all. */
  countOf(group: PlaceGroup | null): number {
    return this.count.kinds.reduce((sum, [kind, count]) => sum + (group === null || groupOf(kind) === group ? count : 0), 0);
  }

  #find(): void {
    this.answered = this.counted = false;
    this.#finding.typed(JSON.stringify(this.sought));
  }

  #turn(step: 1 | -1): void {
    const at = FACES.indexOf(this.group) + step;
    this.ask({ group: FACES[(at + FACES.length) % FACES.length] ?? null });
  }
}
