// Working on an agenda: what is being typed, where the focus is, and what each key does. What stands on the agenda is the
// meeting's; nothing of it is kept here.

import { tick } from "svelte";

import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { shown } from "../lib/window.svelte";
import type { DeskItem, ItemId, ItemPlan } from "../lib/wire/types";
import { treatmentKinds } from "../lib/wire/words";
import type { MeetingState } from "../meeting/meeting.svelte";
import { latenessAt, plain } from "./plans";
import { Proposing } from "./proposing.svelte";
import { childrenOf, find, moved, nested, outOfOrder, placeOf, shifted, spotOf, standing, subtree, unnested, type Spot } from "./tree";

/**
 * Where the focus is: on the rows, in the title of one, in a column of one, in a field under one, beside the agenda, on what
 * asks to come on it, or on something that has nothing to do with it.
 */
export type At = "list" | "title" | "column" | "field" | "beside" | "asking" | "away";

/** What is beside the agenda and can have the focus. */
const BESIDE = "aside input, aside [role=listbox]";
const KINDS = [null, ...(Object.keys(treatmentKinds) as (keyof typeof treatmentKinds)[])];

export class AgendaWork {
  readonly meeting: MeetingState;
  readonly proposing: Proposing;
  at = $state<At>("list");
  /** The item whose title is being changed. */
  titling = $state<ItemId | null>(null);
  /** The title as it is being typed. */
  title = $state("");
  /** The row that the pointer holds, and where it would come. */
  dragging = $state.raw<{ id: ItemId; spot: Spot } | null>(null);
  /** Where what is looked at beside the agenda would come. */
  foreseen = $state.raw<Spot | null>(null);
  /** Said to a screen reader, where the eye sees it happen. */
  said = $state("");
  /** Makes an act of what is being typed in a field. */
  typing: (() => void) | null = null;
  root: HTMLElement | null = null;

  readonly items = $derived.by(() => this.meeting.desk.items);
  readonly item = $derived.by(() => this.meeting.item);
  #adding = $state.raw<Spot | null>(null);
  /** Where the item comes whose title is being typed. */
  readonly adding = $derived.by(() => this.#adding && standing(this.items, this.#adding));

  /** Whether the chair is asked what else is to come on it: until it goes out. */
  readonly asks = $derived.by(() => this.meeting.open && this.meeting.desk.course.status === "preparing");

  constructor(meeting: MeetingState) {
    this.meeting = meeting;
    this.proposing = new Proposing(meeting);
  }

  /** What the keys can do now. Those of the rows are left to a field while one is in it, but for what a field has no use for. */
  readonly doable: Doable = $derived.by(() => {
    const { at, item, items } = this;
    const doable: Doable = {};
    if (this.asks) doable["next.show"] = () => this.ask();
    doable["notice.show"] = () => this.call();
    if (at === "asking") return doable;
    const onRow = at === "list" || at === "title";
    if (at !== "list" && at !== "away") doable["meeting.leave"] = () => this.#back();
    if (item && onRow) {
      doable["agenda.previous"] = () => this.#walk(-1);
      doable["agenda.next"] = () => this.#walk(1);
    }
    if (item && at === "list") {
      doable["agenda.first"] = () => this.choose(items[0]?.id);
      doable["agenda.last"] = () => this.choose(items.at(-1)?.id);
    }
    if (!this.meeting.open) return doable;
    if (onRow) doable["agenda.enter"] = () => this.#enter();
    if (item && onRow) {
      doable["agenda.nest"] = () => this.#turn(nested);
      doable["agenda.unnest"] = () => this.#turn(unnested);
    }
    if (at === "column") doable["agenda.sameField"] = () => this.#sameField();
    if (item && !this.adding) {
      doable["agenda.up"] = () => this.#shift(-1);
      doable["agenda.down"] = () => this.#shift(1);
      doable["agenda.title"] = () => this.retitle();
      doable["agenda.kind"] = () => this.#turnKind(1);
      doable["agenda.kindBack"] = () => this.#turnKind(-1);
      doable["agenda.proposal"] = () => this.propose();
      if (at === "list") doable["agenda.remove"] = () => this.remove();
    }
    if (outOfOrder(items)) doable["agenda.renumber"] = () => this.renumber();
    doable["agenda.fields"] = () => this.#nextRegion();
    return doable;
  });

  /** Puts the focus on what `selector` finds, once the screen shows it. */
  async focus(selector: string): Promise<void> {
    await tick();
    this.root?.querySelector<HTMLElement>(selector)?.focus();
  }

  focusRow(id: ItemId | null = this.meeting.itemId): Promise<void> {
    return this.focus(id ? `[data-item="${id}"]` : "[data-start]");
  }

  /** What is being typed becomes an act. */
  settle(): void {
    const typing = this.typing;
    this.typing = null;
    typing?.();
    if (this.adding) this.#addTyped();
    if (this.titling) this.#retitleTyped();
  }

  choose(id: ItemId | undefined): void {
    if (!id) return;
    this.meeting.choose(id);
    void this.focusRow(id);
  }

  /** Begins a new item after the chosen one. */
  add(): void {
    this.settle();
    const { item, items } = this;
    this.title = "";
    this.titling = null;
    this.#adding = item ? { parent: item.parent, after: item.id } : { parent: null, after: items.at(-1)?.id ?? null };
  }

  retitle(): void {
    if (!this.item) return;
    this.title = this.item.plan.title ?? "";
    this.titling = this.item.id;
  }

  /** The title field is left: what was typed in it counts. */
  endTitle(): void {
    if (this.adding) this.#addTyped();
    if (this.titling) this.#retitleTyped();
    this.#adding = null;
    this.titling = null;
  }

  edit(item: DeskItem, change: Partial<ItemPlan>): void {
    this.meeting.act({ op: "edit_item", id: item.id, item: { ...item.plan, ...change } });
  }

  /** What the chair alone reads at an item. */
  annotate(item: DeskItem, chair_note: string | null): void {
    this.meeting.act({ op: "annotate_item", id: item.id, note: { chair_note } });
  }

  move(item: DeskItem, spot: Spot): void {
    const { items } = this;
    const order = (list: readonly DeskItem[]) => list.map(({ id, parent }) => `${id} ${parent}`).join();
    if (order(moved(items, item.id, spot)) === order(items)) return;
    const held = document.activeElement;
    this.meeting.act({ op: "move_item", id: item.id, parent: spot.parent, place: placeOf(items, spot) });
    // A row that moves in the page loses the focus on the way.
    if (held instanceof HTMLElement && this.root?.contains(held)) void tick().then(() => held.focus());
  }

  remove(): void {
    const { item, items } = this;
    if (!item) return;
    this.settle();
    const gone = subtree(items, item.id);
    const siblings = childrenOf(items, item.parent);
    const at = siblings.indexOf(item);
    const next = siblings[at + 1] ?? siblings[at - 1] ?? find(items, item.parent);
    if (next) this.meeting.choose(next.id);
    this.meeting.act({ op: "remove_item", id: item.id });
    const blocks = gone.reduce((sum, { entries }) => sum + entries.length, 0);
    shown.running.tell("done", nl.agenda.removed(item.plan.title ?? nl.agenda.untitled, gone.length - 1, blocks));
    void this.focusRow();
  }

  /** Opens what asks to come on the agenda, or goes to it. */
  ask(): void {
    this.endTitle();
    this.typing?.();
    this.meeting.beside = "asking";
    void this.focus("[role=listbox]");
  }

  /** Opens the notice beside the agenda, or goes to it. */
  call(): void {
    this.endTitle();
    this.typing?.();
    this.meeting.beside = "notice";
    void this.focus("#notice-title");
  }

  renumber(): void {
    this.settle();
    this.meeting.act({ op: "renumber_agenda", meeting: this.meeting.id });
  }

  /** Begins a proposal under the chosen item. */
  propose(): void {
    const { item } = this;
    if (!item) return;
    this.endTitle();
    this.typing?.();
    void this.focus(`[data-proposal="${this.proposing.begin(item)}"] textarea`);
  }

  #walk(step: -1 | 1): void {
    if (this.at === "title") this.endTitle();
    this.choose(this.meeting.neighbour(step)?.id ?? this.item?.id);
  }

  #enter(): void {
    if (this.titling) {
      this.endTitle();
      void this.focusRow();
    } else if (this.adding && !this.#addTyped()) {
      this.#back();
    } else if (!this.adding) {
      this.add();
    }
  }

  /** Whether there was a title to add. The next item is typed after this one. */
  #addTyped(): boolean {
    const spot = this.adding;
    const title = this.title.trim();
    if (!spot || !title) return false;
    const id = newId();
    const { meeting, items } = this;
    this.title = "";
    this.#adding = { parent: spot.parent, after: id };
    meeting.act({
      op: "add_item",
      id,
      meeting: meeting.id,
      parent: spot.parent,
      place: placeOf(items, spot),
      item: plain(title, latenessAt(meeting.desk.course.status)),
    });
    meeting.choose(id);
    return true;
  }

  #retitleTyped(): void {
    const item = find(this.items, this.titling);
    const title = this.title.trim();
    if (item && title && title !== item.plan.title) this.edit(item, { title });
  }

  /** One step back, to the row. A title that is being typed is let go of. */
  #back(): void {
    this.#adding = null;
    this.titling = null;
    this.typing?.();
    this.typing = null;
    void this.focusRow();
  }

  #turn(turned: (items: readonly DeskItem[], spot: Spot) => Spot | null): void {
    const { item, items } = this;
    if (this.adding) {
      this.#adding = turned(items, this.adding) ?? this.adding;
      return;
    }
    const spot = item && turned(items, spotOf(items, item));
    if (!item || !spot) return;
    this.move(item, spot);
    const above = find(items, spot.parent);
    this.said = above ? nl.agenda.said.under(above.plan.title ?? nl.agenda.untitled) : nl.agenda.said.top;
  }

  #shift(step: -1 | 1): void {
    const { item, items } = this;
    const spot = item && shifted(items, item, step);
    if (!spot) return;
    this.move(item, spot);
    const siblings = childrenOf(this.items, item.parent);
    this.said = nl.agenda.said.position(siblings.findIndex(({ id }) => id === item.id) + 1, siblings.length);
  }

  #turnKind(step: -1 | 1): void {
    const { item } = this;
    if (!item) return;
    const kind = KINDS[(KINDS.indexOf(item.plan.kind) + step + KINDS.length) % KINDS.length] ?? null;
    this.edit(item, { kind });
    this.said = nl.agenda.said.kind(kind ? treatmentKinds[kind] : nl.agenda.noKind);
  }

  #nextRegion(): void {
    if (this.at === "list" || this.at === "title" || this.at === "away") {
      const id = this.item?.id;
      this.endTitle();
      void this.focus(id ? `[data-item="${id}"] [data-field]` : BESIDE);
    } else if (this.at === "beside") {
      void this.focusRow();
    } else {
      void this.focus(BESIDE);
    }
  }

  /** The same field of the next item: to fill in a column from top to bottom. */
  #sameField(): false | void {
    const field = document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset["field"];
    if (!field) return false;
    const next = this.meeting.neighbour(1);
    if (!next) return this.#back();
    this.settle();
    this.meeting.choose(next.id);
    void this.focus(`[data-item="${next.id}"] [data-field="${field}"]`);
  }
}
