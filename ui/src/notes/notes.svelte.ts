// What one can do in the notes: with the block in focus, with what hangs on it, and from item to item.

import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { MeetingState } from "../meeting/meeting.svelte";
import type { DeskEntry, Entry, EntryId, EntryKind, ItemId, Offer, Op, Place } from "../lib/wire/types";
import { deeper, edited, hangs, joined, plainEntry } from "./blocks";
import { Chosen } from "./chosen.svelte";
import { copiedAs } from "./clipboard";
import { onFirstLine, onLastLine } from "./lines";
import { pastedBlocks } from "./pasted";
import { newAction, newDecision } from "./records";
import { takenBack, type Called } from "./shorthand";
import { Typing } from "./typing.svelte";

/** More blocks at a stroke than anybody oversees. */
const MANY = 100;

/** What is being filled in under the block in focus. */
export type Form = { kind: "decision" | "action"; entry: EntryId; record: string | null };

export class Notes {
  readonly typing: Typing;
  readonly chosen: Chosen;
  form = $state.raw<Form | null>(null);
  /** The block under which is asked what kind it is, or what kind those are that are chosen. */
  asked = $state<EntryId | null>(null);
  /** The block that is dragged, and the one that it would come after; null for the top. */
  dragging = $state.raw<{ id: EntryId; after: EntryId | null } | null>(null);
  /** The blocks when the archive last answered. */
  #order: EntryId[] = [];
  readonly #meeting: MeetingState;
  readonly #count: (block: DeskEntry, votes: Called) => void;

  /** `count` goes on with a vote on a block of which the figures were called out. */
  constructor(meeting: MeetingState, count: (block: DeskEntry, votes: Called) => void) {
    this.#meeting = meeting;
    this.#count = count;
    this.typing = new Typing(meeting);
    this.chosen = new Chosen(meeting, this.typing, () => this.goToEnd());
  }

  readonly doable: Doable = $derived.by(() => {
    const meeting = this.#meeting;
    const onwards: Doable = {};
    const [next, previous] = [meeting.neighbour(1), meeting.neighbour(-1)];
    if (next) onwards["item.next"] = () => this.choose(next.id);
    if (previous) onwards["item.previous"] = () => this.choose(previous.id);
    const { block } = this.typing;
    if (this.form) return onwards;
    Object.assign(onwards, this.chosen.doable);
    const last = this.chosen.blocks.at(-1) ?? block;
    if (!meeting.open || !last) return onwards;
    onwards["block.kind"] = () => (this.asked = last.id);
    if (!block) return onwards;
    return {
      ...onwards,
      ...this.typing.names.doable,
      "block.new": () => this.#split(),
      "block.in": () => this.#shift(block, 1),
      "block.out": () => this.#shift(block, -1),
      "block.join": () => this.#joinWithPrevious(block),
      "block.joinNext": () => this.#joinNext(block),
      "block.up": () => this.#step(-1, onFirstLine),
      "block.down": () => this.#step(1, onLastLine),
      "block.moveUp": () => this.#move(block, -1),
      "block.moveDown": () => this.#move(block, 1),
      "block.leave": () => this.#leave(),
      "block.decision": () => this.#takeOr(this.typing.offers.decision, "decision"),
      "block.action": () => this.#takeOr(this.typing.offers.action, "action"),
    };
  });

  /** Opens an item, with the caret behind its last word. To look at it does nothing to it: words under it do, or the gavel. */
  choose(item: ItemId): void {
    this.#meeting.choose(item);
    this.goToEnd();
  }

  /** The caret behind the last word of the open item, or in a first block of it. */
  goToEnd(): void {
    this.form = null;
    this.asked = null;
    if (!this.#meeting.open) return this.typing.leave();
    const last = this.#meeting.item?.entries.at(-1);
    if (last) this.typing.enter(last);
    else this.typing.goOnAtEnd();
  }

  /** The archive answered: what is asked about a block that is there no more is let go of, and the caret goes to the one before it. */
  follow(): void {
    const at = this.#order.indexOf(this.typing.entryId ?? "");
    this.typing.follow();
    const { blocks } = this.typing;
    this.#order = blocks.map(({ id }) => id);
    if (at >= 0 && !this.typing.entryId) {
      const before = blocks[Math.max(0, at - 1)] ?? blocks.at(-1);
      if (before) this.typing.enter(before);
      else this.goToEnd();
    }
    const here = (id: EntryId | undefined) => this.typing.blocks.some((block) => block.id === id);
    if (!here(this.form?.entry)) this.form = null;
    if (!here(this.asked ?? undefined)) this.asked = null;
    this.chosen.follow();
  }

  /** The caret leaves the words for the list of items; Enter there goes back in. */
  #leave(): void {
    this.chosen.left(this.typing.entryId);
    this.typing.leave();
    document.querySelector<HTMLElement>("[aria-current=step]")?.focus();
  }

  /** Takes what is offered; where nothing is, the form is filled in by hand. */
  #takeOr(offer: Offer | undefined, kind: Form["kind"]): void {
    if (!offer) return this.open(kind);
    this.typing.together(offer.ops);
    // What more it says is still on offer.
    this.typing.askAgain();
  }

  /** Fills in a decision or an action at the block in focus; the one that is there already, if there is one. */
  open(kind: Form["kind"]): void {
    const { block } = this.typing;
    if (!block) return;
    this.typing.settle();
    const there = kind === "decision" ? block.decisions.at(-1) : block.actions.at(-1);
    this.form = { kind, entry: block.id, record: there?.id ?? null };
  }

  /** Makes the block in focus, or all those that are chosen, blocks of a kind. */
  become(kind: EntryKind): void {
    const { block, text, area } = this.typing;
    if (block) {
      this.typing.turning = null;
      this.typing.change({ ...block.fields, kind, text }, area?.selectionStart ?? text.length);
    } else this.chosen.become(kind);
    this.close();
  }

  /** Back from what was asked to the words, or to the blocks that are chosen. */
  close(): void {
    this.form = null;
    this.asked = null;
    (this.typing.area ?? document.querySelector<HTMLElement>(".blocks"))?.focus();
  }

  /** Pasted lines become blocks, as one act, the first in the block in focus; blocks that were copied come whole, after it. */
  paste(text: string): boolean {
    const whole = copiedAs(text);
    if (whole.length > 0) return this.#pasteBlocks(whole);
    const { block, area } = this.typing;
    const item = this.#meeting.itemId;
    if (!block || !area || !item) return false;
    const [before, after] = this.#parted(area);
    const parts = pastedBlocks(text, before === "");
    const [first, ...others] = parts;
    const last = parts.at(-1);
    if (!first || !last || (others.length === 0 && (first.level === 0 || after !== ""))) return false;
    first.text = before + first.text;
    const caret = last.text.length;
    last.text += after;
    const ops: Op[] = [];
    let place = block.id;
    for (const entry of others) {
      const id = newId();
      ops.push({ op: "add_entry", id, item, place: { after: place }, entry: { ...plainEntry(null), ...entry } });
      place = id;
    }
    this.typing.change({ ...block.fields, ...(first.level > 0 ? first : { text: first.text }) }, first.text.length, ops);
    if (place !== block.id) this.typing.enter(this.typing.blocks.find(({ id }) => id === place), caret);
    if (parts.length > MANY) this.#meeting.tell("done", nl.notes.pasted(parts.length));
    return true;
  }

  #pasteBlocks(copies: readonly Entry[]): boolean {
    const { block, unborn, text } = this.typing;
    const item = this.#meeting.itemId;
    if (!block || !item) return false;
    let place: Place<EntryId> = unborn?.place ?? { after: block.id };
    const ops: Op[] = [];
    for (const entry of copies) {
      const id = newId();
      ops.push({ op: "add_entry", id, item, place, entry });
      place = { after: id };
    }
    // They take the place of a block without words.
    if (!unborn && text.trim() === "" && !hangs(block, this.#meeting.item)) ops.push({ op: "remove_entry", id: block.id });
    this.typing.together(ops);
    const last = place;
    this.typing.enter(this.#meeting.item?.entries.find(({ id }) => typeof last === "object" && id === last.after));
    return true;
  }

  #parted(area: HTMLTextAreaElement): [string, string] {
    const { text } = this.typing;
    return [text.slice(0, area.selectionStart), text.slice(area.selectionEnd)];
  }

  #split(): void | false {
    const { typing } = this;
    const { block, area } = typing;
    const item = this.#meeting.itemId;
    if (!block || !area || !item) return false;
    if (typing.turning) return this.#record(block);
    const [before, after] = this.#parted(area).map((part) => part.trim()) as [string, string];
    if (before === "" && after === "") {
      if (block.fields.level > 0 || block.fields.marker !== "plain") this.#takeBack(block);
      return;
    }
    if (after === "") {
      if (before !== typing.text) typing.change({ ...block.fields, text: before }, before.length);
      else typing.settle();
      typing.goOn();
      return;
    }
    const id = newId();
    const { level, marker } = block.fields;
    const entry = { ...plainEntry(block.fields.clock), level, marker, text: after };
    const rest: Op = { op: "add_entry", id, item, place: { after: block.id }, entry };
    typing.change({ ...block.fields, text: before }, before.length, [rest]);
    typing.enter(typing.blocks.find((block) => block.id === id), 0);
  }

  /** Ends a block that was begun with `b ` or `a `: its words are the decision or the action. */
  #record(block: DeskEntry): void {
    const { typing } = this;
    const kind = typing.turning;
    if (kind && typeof kind !== "string") return this.#called(block, kind);
    if (typing.text.trim() === "") return;
    typing.turning = null;
    const { desk } = this.#meeting;
    if (kind === "decision") {
      const text = typing.text.trim();
      const record: Op = { op: "record_decision", id: newId(), decision: newDecision(desk, block.id, text) };
      typing.change({ ...block.fields, text }, text.length, [record]);
    } else {
      // Who and when have a place of their own; the block keeps what is to be done.
      const action = newAction(desk, block.id, typing.text);
      if (action.text === "") return;
      typing.change({ ...block.fields, text: action.text }, action.text.length, [{ op: "add_action", id: newId(), action }]);
    }
    typing.goOn();
  }

  /** Ends a block that was begun with figures: they are of the decision above, or of the words above where nothing was decided. */
  #called(block: DeskEntry, votes: Called): void {
    const { typing } = this;
    const above = typing.blocks.slice(0, typing.blocks.findIndex(({ id }) => id === block.id));
    const votedOn = above.findLast(({ decisions }) => decisions.length > 0) ?? above.at(-1) ?? block;
    const bare = typing.text.trim() === "" && votedOn !== block && !hangs(block, this.#meeting.item);
    typing.turning = null;
    typing.leave();
    if (bare) this.#meeting.act({ op: "remove_entry", id: block.id });
    this.#count(votedOn, votes);
  }

  #shift(block: DeskEntry, step: 1 | -1): void {
    const caret = this.typing.area?.selectionStart ?? 0;
    this.typing.change({ ...deeper(block.fields, step), text: this.typing.text }, caret);
  }

  #takeBack(block: DeskEntry): boolean {
    const back = takenBack(block.fields, this.typing.text, this.typing.turning);
    if (!back) return false;
    this.typing.turning = back.turning;
    this.typing.change({ ...back.fields, text: back.text }, back.caret);
    return true;
  }

  #joinWithPrevious(block: DeskEntry): void | false {
    const { typing } = this;
    if (typing.takeBack()) return;
    if (!typing.atStart) return false;
    if (this.#takeBack(block)) return;
    const before = typing.blocks[typing.blocks.findIndex(({ id }) => id === block.id) - 1];
    if (!before) return false;
    if (typing.unborn || hangs(block, this.#meeting.item)) return typing.enter(before);
    const { text } = typing;
    const offset = joined(before.fields.text, text).length - text.length;
    typing.together([
      ...edited(before, { ...before.fields, text: joined(before.fields.text, text) }),
      { op: "remove_entry", id: block.id },
    ]);
    typing.enter(typing.blocks.find(({ id }) => id === before.id), offset);
  }

  #joinNext(block: DeskEntry): void | false {
    const { typing } = this;
    const after = typing.blocks[typing.blocks.findIndex(({ id }) => id === block.id) + 1];
    if (!typing.atEnd || typing.unborn || !after || hangs(after, this.#meeting.item)) return false;
    const offset = typing.text.length;
    const text = joined(typing.text, after.fields.text);
    typing.change({ ...block.fields, text }, offset, [{ op: "remove_entry", id: after.id }]);
  }

  #step(step: 1 | -1, atEdge: (area: HTMLTextAreaElement) => boolean): void | false {
    const { typing } = this;
    if (!typing.area || !atEdge(typing.area)) return false;
    const to = typing.blocks[typing.blocks.findIndex(({ id }) => id === typing.entryId) + step];
    if (!to) return false;
    typing.enter(to, step === 1 ? 0 : undefined);
  }

  /** Puts blocks in other places, one after the other, if that is somewhere else. */
  place(moves: readonly { id: EntryId; place: Place<EntryId> }[]): void {
    const item = this.#meeting.item;
    const [first] = moves;
    if (!item || !first) return;
    const before = item.entries[item.entries.findIndex(({ id }) => id === first.id) - 1]?.id;
    const to = typeof first.place === "object" ? first.place.after : undefined;
    if (before !== to) this.typing.together(moves.map(({ id, place }) => ({ op: "move_entry", id, item: item.id, place })));
  }

  #move(block: DeskEntry, step: 1 | -1): void {
    const { typing } = this;
    const item = this.#meeting.itemId;
    const others = typing.blocks.filter(({ id }) => id !== block.id);
    const at = typing.blocks.findIndex(({ id }) => id === block.id) + step;
    if (!item || typing.unborn || at < 0 || at > others.length) return;
    const before = others[at - 1];
    typing.together([{ op: "move_entry", id: block.id, item, place: before ? { after: before.id } : "first" }]);
    typing.area?.focus();
  }
}
