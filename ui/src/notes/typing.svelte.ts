// The block in focus, while somebody types in it. It belongs to the page until it is settled: kept as a draft on disk at every
// breath, made an act when the caret leaves it or rests.

import type { MeetingState } from "../meeting/meeting.svelte";
import { findEntry } from "../meeting/foreseen";
import { newId } from "../lib/ids";
import type { DeskEntry, Entry, EntryId, ItemId, Op, Place } from "../lib/wire/types";
import { edited, plainEntry } from "./blocks";
import { Names } from "./names.svelte";
import { Offers } from "./offers.svelte";
import { known } from "./records";
import { shorthand, type Turning } from "./shorthand";
import { expansion, type Expansion } from "./snippets";

/** In milliseconds: a draft at most so often, an act after so long a rest. */
const DRAFT_EVERY = 150;
const REST = 3000;

/** A block that nobody has typed in yet: it stands on the screen only, so that looking around leaves nothing behind. */
export interface Unborn {
  id: EntryId;
  item: ItemId;
  place: Place<EntryId>;
  fields: Entry;
}

export class Typing {
  entryId = $state<EntryId | null>(null);
  text = $state("");
  unborn = $state.raw<Unborn | null>(null);
  /** What the block becomes when it is ended: set by `b `, `a ` or `21-18-4 ` at its start. */
  turning = $state.raw<Turning>(null);
  /** Whole blocks that are chosen, from the first one to where it was stretched; then the caret is in none. */
  chosen = $state.raw<{ from: EntryId; to: EntryId } | null>(null);
  area: HTMLTextAreaElement | null = null;
  readonly offers = new Offers();
  readonly names: Names;
  readonly #meeting: MeetingState;
  /** The words as the archive last had them. */
  #base = "";
  /** The snippet that was written out just now; Backspace takes it back. */
  #expanded: Expansion | null = null;
  #wanted: readonly [number, number] | null = null;
  #draft: ReturnType<typeof setTimeout> | null = null;
  #rest: ReturnType<typeof setTimeout> | null = null;

  /** The block as it is in the archive, or about to be. */
  readonly block: DeskEntry | undefined = $derived.by(() => {
    if (this.unborn) return { ...bare, id: this.unborn.id, fields: this.unborn.fields };
    return this.entryId ? findEntry(this.#meeting.desk, this.entryId)?.entry : undefined;
  });

  /** The blocks of the open item as they stand on the screen, the unborn one in its place. */
  readonly blocks: DeskEntry[] = $derived.by(() => {
    const entries = this.#meeting.item?.entries ?? [];
    const { unborn, block } = this;
    if (!unborn || !block || unborn.item !== this.#meeting.itemId) return entries;
    const { place } = unborn;
    if (place === "first") return [block, ...entries];
    const at = place === "last" ? entries.length : entries.findIndex(({ id }) => id === place.after) + 1;
    return entries.toSpliced(at, 0, block);
  });

  constructor(meeting: MeetingState) {
    this.#meeting = meeting;
    this.names = new Names(meeting, this);
  }

  /** Puts the caret in a block; `offset` counts UTF-16 units, and at the end when it is absent. So many after it are selected. */
  enter(entry: DeskEntry | undefined, offset?: number, selected = 0): void {
    if (!entry) return;
    if (entry.id === this.entryId) {
      this.#putCaret(offset ?? this.text.length, selected);
      return;
    }
    this.leave();
    this.turning = null;
    this.entryId = entry.id;
    this.text = this.#base = entry.fields.text;
    this.#wanted = [offset ?? this.text.length, selected];
    if (this.area) this.#putCaret(...this.#wanted);
  }

  /** A new, empty block to type in. */
  begin(item: ItemId, place: Place<EntryId>, fields: Entry): void {
    this.leave();
    this.turning = null;
    this.unborn = { id: newId(), item, place, fields };
    this.entryId = this.unborn.id;
    this.text = this.#base = "";
    this.#wanted = [0, 0];
  }

  /** The caret leaves the notes. */
  leave(): void {
    this.settle();
    this.offers.forget();
    this.unborn = null;
    this.entryId = null;
    this.chosen = null;
  }

  /** Where the caret is, if that is in a block that is kept. */
  place(): { entry: EntryId; offset: number } | null {
    const { entryId, area } = this;
    if (!entryId || !area || (this.unborn && this.text === "")) return null;
    return { entry: entryId, offset: area.selectionStart };
  }

  /** Called by the field when it is there: the caret goes where it is wanted. */
  shown(area: HTMLTextAreaElement): () => void {
    this.area = area;
    this.#putCaret(...(this.#wanted ?? ([this.text.length, 0] as const)));
    this.#wanted = null;
    return () => {
      if (this.area === area) this.area = null;
    };
  }

  /** After each change in the field. */
  typed(): void {
    const { block, area } = this;
    if (!block || !area) return;
    this.askAgain();
    const said = shorthand(block.fields, this.text, area.selectionStart, this.turning);
    if (said) {
      this.turning = said.turning;
      const { speaker } = said.fields;
      const speaks = speaker !== null && speaker !== block.fields.speaker;
      const speaker_person = speaks ? known(this.#meeting.desk, speaker.replace(/ \(.*/, "")).person : said.fields.speaker_person;
      this.change({ ...said.fields, speaker_person, text: said.text }, said.caret);
      return;
    }
    const expanded = expansion(this.#meeting.desk, this.#meeting.clock, this.text, area.selectionStart);
    if (expanded) {
      this.#expanded = expanded;
      this.change({ ...block.fields, text: expanded.after }, expanded.caret);
      return;
    }
    if (this.unborn) {
      if (this.text !== "") this.change({ ...this.unborn.fields, text: this.text }, area.selectionStart);
      return;
    }
    this.#keepSoon();
  }

  /** Takes back the snippet that was just written out: what was typed stands there again. */
  takeBack(): boolean {
    const { block, area } = this;
    const expanded = this.#expanded;
    this.#expanded = null;
    if (!block || !expanded || this.text !== expanded.after || area?.selectionStart !== expanded.caret) return false;
    const typed = expanded.before.length - (expanded.after.length - expanded.caret);
    this.change({ ...block.fields, text: expanded.before }, typed);
    return true;
  }

  /** What else the block says, now that part of it is recorded. */
  askAgain(): void {
    const item = this.#meeting.itemId;
    if (item && this.entryId) this.offers.ask(this.#meeting.id, item, this.entryId, this.text);
  }

  /** Gives the block other fields, its words included, as one act with `ops`, and puts the caret in it. */
  change(fields: Entry, caret: number, ops: Op[] = []): void {
    const { block, unborn } = this;
    if (!block) return;
    if (unborn && fields.text === "") this.unborn = { ...unborn, fields };
    else if (unborn) {
      this.unborn = null;
      // The time of its first words, however long the caret stood there.
      const entry = { ...fields, clock: this.#clock() };
      this.#meeting.together([{ op: "add_entry", id: unborn.id, item: unborn.item, place: unborn.place, entry }, ...ops]);
    } else this.#meeting.together([...edited(block, fields), ...ops]);
    this.#hold();
    this.text = this.#base = fields.text;
    this.#putCaret(caret);
  }

  /** The acts that make what was typed part of the minutes; none when nothing was. */
  pending(): Op[] {
    const { block } = this;
    if (!block || this.unborn || this.text === this.#base) return [];
    return edited(block, { ...block.fields, text: this.text });
  }

  /** What was typed becomes an act. */
  settle(): void {
    this.together([]);
  }

  /** What was typed becomes an act, as one with `ops`. */
  together(ops: Op[]): void {
    const pending = this.pending();
    this.#hold();
    this.#base = this.text;
    this.#meeting.together([...pending, ...ops]);
  }

  /** The archive answered: what it says of this block is shown, unless more was typed meanwhile. */
  follow(): void {
    const { block } = this;
    if (this.unborn || !this.entryId) return;
    if (!block) {
      this.#hold();
      this.entryId = null;
      return;
    }
    const { text } = block.fields;
    if (text === this.#base) return;
    if (this.text === this.#base) {
      const caret = this.area?.selectionStart ?? text.length;
      this.text = text;
      // A form or panel in which one types keeps the caret.
      if (document.activeElement === this.area) this.#putCaret(Math.min(caret, text.length));
    }
    this.#base = text;
  }

  /** A plain block to go on in after the one in focus, of the same sort when that is a sub-point. */
  goOn(): void {
    const { block } = this;
    const item = this.#meeting.itemId;
    if (!block || !item) return;
    const { level, marker } = block.fields;
    this.begin(item, this.unborn?.place ?? { after: block.id }, { ...plainEntry(this.#clock()), level, marker });
  }

  /** A first block in an item where nothing was said yet. */
  goOnAtEnd(): void {
    const item = this.#meeting.item;
    if (item) this.begin(item.id, "last", plainEntry(this.#clock()));
  }

  /** The words that are selected, or all those of the block. */
  get said(): string {
    const { area, text } = this;
    return (area && text.slice(area.selectionStart, area.selectionEnd).trim()) || text;
  }

  /** Whether the caret stands before the first character, with nothing selected. */
  get atStart(): boolean {
    return this.area?.selectionStart === 0 && this.area.selectionEnd === 0;
  }

  get atEnd(): boolean {
    return this.area?.selectionStart === this.text.length;
  }

  #clock(): string | null {
    return this.#meeting.running ? this.#meeting.clock : null;
  }

  #keepSoon(): void {
    this.#meeting.typed();
    this.#draft ??= setTimeout(() => {
      this.#draft = null;
      // Also words that were taken back: a draft may hold them.
      if (this.entryId) {
        this.#meeting.keepDraft(this.entryId, this.text, this.area?.selectionStart ?? this.text.length);
      }
    }, DRAFT_EVERY);
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.settle(), REST);
  }

  #hold(): void {
    if (this.#draft) clearTimeout(this.#draft);
    if (this.#rest) clearTimeout(this.#rest);
    this.#draft = this.#rest = null;
  }

  /** The field holds the new words a moment later. */
  #putCaret(offset: number, selected = 0): void {
    const { area } = this;
    if (!area) return;
    area.value = this.text;
    area.focus();
    area.setSelectionRange(offset, offset + selected);
  }
}

const bare = { label: null, decisions: [], elections: [], actions: [] };
