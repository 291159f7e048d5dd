// Whole blocks of an item, chosen one after the other, and what can be done with them together: each one act, undone as one.

import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { DeskEntry, EntryId, EntryKind, Op } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { deeper, edited, hanging } from "./blocks";
import { copyBlocks } from "./clipboard";
import { onFirstLine, onLastLine } from "./lines";
import type { Typing } from "./typing.svelte";

type Range = NonNullable<Typing["chosen"]>;

export class Chosen {
  /** The choice whose going was asked for, and which takes something along: the same key once more does it. */
  #asked = $state.raw<Range | null>(null);
  /** Where the caret was last, for whoever left the words to choose with the keys. */
  #last: EntryId | null = null;
  readonly #meeting: MeetingState;
  readonly #typing: Typing;
  /** Back in the words. */
  readonly #back: () => void;

  constructor(meeting: MeetingState, typing: Typing, back: () => void) {
    this.#meeting = meeting;
    this.#typing = typing;
    this.#back = back;
  }

  readonly #all = $derived.by(() => this.#meeting.item?.entries ?? []);

  readonly blocks: DeskEntry[] = $derived.by(() => {
    const range = this.#typing.chosen;
    if (!range) return [];
    const ends = [range.from, range.to].map((end) => this.#all.findIndex(({ id }) => id === end));
    return ends.includes(-1) ? [] : this.#all.slice(Math.min(...ends), Math.max(...ends) + 1);
  });

  /** The block that the choice was last stretched to. */
  readonly to: EntryId | null = $derived.by(() => (this.blocks.length > 0 ? (this.#typing.chosen?.to ?? null) : null));

  /** What there is to say of the choice. */
  readonly said: string = $derived.by(() => {
    const { blocks } = this;
    if (blocks.length === 0) return "";
    const along = blocks.flatMap((block) => hanging(this.#meeting.item, block));
    const asked = this.#asked !== null && this.#asked === this.#typing.chosen;
    return asked ? nl.notes.chosen.takesAlong(along) : nl.notes.chosen.count(blocks.length);
  });

  readonly doable: Doable = $derived.by(() => {
    const { blocks } = this;
    const choosing: Doable = this.#all.length === 0 ? {} : {
      "blocks.up": () => this.#stretch(-1, onFirstLine),
      "blocks.down": () => this.#stretch(1, onLastLine),
      "blocks.all": () => this.#chooseAll(),
    };
    if (blocks.length === 0) return choosing;
    const reading: Doable = {
      ...choosing,
      "blocks.copy": () => this.#copy(),
      "blocks.leave": () => this.#leave(this.#all.find(({ id }) => id === this.to)),
      "blocks.before": () => this.#leave(blocks[0]),
      "blocks.after": () => this.#leave(blocks.at(-1)),
    };
    if (!this.#meeting.open) return reading;
    return {
      ...reading,
      "blocks.cut": () => this.#cut(),
      "blocks.remove": () => void this.#remove(),
      "block.in": () => this.#each((fields) => deeper(fields, 1)),
      "block.out": () => this.#each((fields) => deeper(fields, -1)),
      "block.moveUp": () => this.#move(-1),
      "block.moveDown": () => this.#move(1),
    };
  });

  /** The caret leaves a block; choosing may begin there. */
  left(block: EntryId | null): void {
    this.#last = block;
  }

  /** Forgets a choice whose blocks are gone, by undo for one. */
  follow(): void {
    if (this.#typing.chosen && this.blocks.length === 0) this.#back();
  }

  become(kind: EntryKind): void {
    this.#each((fields) => ({ ...fields, kind }));
  }

  /** Gives each block other fields. */
  #each(change: (fields: DeskEntry["fields"]) => DeskEntry["fields"]): void {
    this.#do(this.blocks.flatMap((block) => edited(block, change(block.fields))));
  }

  /** One block more or less. From the words, at the edge that the caret stands at, it begins with the block itself. */
  #stretch(step: 1 | -1, atEdge: (area: HTMLTextAreaElement) => boolean): void | false {
    const { chosen, area, block, unborn } = this.#typing;
    if (chosen) {
      const next = this.#all[this.#all.findIndex(({ id }) => id === chosen.to) + step];
      if (next) this.#choose(chosen.from, next.id);
      return;
    }
    if (block && area && !atEdge(area)) return false;
    const at = this.#all.findIndex(({ id }) => id === (block?.id ?? this.#last));
    // A block that nobody typed in can't be chosen: what stands before it can.
    const first = at < 0 && unborn ? this.#beside(step) : (this.#all[at] ?? this.#all.at(-1));
    if (first) this.#choose(first.id, first.id);
  }

  /** The neighbour of the block that nobody typed in yet. */
  #beside(step: 1 | -1): DeskEntry | undefined {
    const { blocks, unborn } = this.#typing;
    return blocks[blocks.findIndex(({ id }) => id === unborn?.id) + step];
  }

  /** All blocks, when the words of this one are selected already. */
  #chooseAll(): void | false {
    const { area, text } = this.#typing;
    if (area && text !== "" && area.selectionEnd - area.selectionStart < text.length) return false;
    const [first, last] = [this.#all[0], this.#all.at(-1)];
    if (first && last) this.#choose(first.id, last.id);
  }

  #choose(from: EntryId, to: EntryId): void {
    this.#typing.leave();
    this.#typing.chosen = { from, to };
  }

  #leave(block: DeskEntry | undefined): void {
    if (this.#meeting.open) this.#typing.enter(block);
    else this.#typing.leave();
  }

  #copy(): void {
    copyBlocks(this.blocks).catch(() => this.#meeting.tell("trouble", nl.notes.chosen.notCopied));
  }

  #cut(): void {
    this.#copy();
    void this.#remove();
  }

  /** Takes the blocks away; when something hangs on them, only if that is asked for twice. The archive knows what hangs on them. */
  async #remove(): Promise<void> {
    const { chosen } = this.#typing;
    await this.#meeting.settled();
    if (this.#typing.chosen !== chosen) return;
    const { blocks } = this;
    const along = blocks.some((block) => hanging(this.#meeting.item, block).length > 0);
    if (along && this.#asked !== chosen) {
      this.#asked = chosen;
      return;
    }
    const at = this.#all.findIndex(({ id }) => id === blocks[0]?.id);
    const [before, after] = [this.#all[at - 1], this.#all[at + blocks.length]];
    this.#meeting.together(blocks.map(({ id }): Op => ({ op: "remove_entry", id })));
    if (after) this.#typing.enter(after, 0);
    else if (before) this.#typing.enter(before);
    else this.#typing.goOnAtEnd();
  }

  /** The neighbour goes to the other side: the fewest things that change. */
  #move(step: 1 | -1): void {
    const { blocks } = this;
    const item = this.#meeting.itemId;
    const at = this.#all.findIndex(({ id }) => id === blocks[0]?.id);
    const neighbour = this.#all[step === 1 ? at + blocks.length : at - 1];
    const after = step === 1 ? this.#all[at - 1] : blocks.at(-1);
    if (!item || !neighbour) return;
    this.#do([{ op: "move_entry", id: neighbour.id, item, place: after ? { after: after.id } : "first" }]);
  }

  #do(ops: Op[]): void {
    this.#asked = null;
    this.#meeting.together(ops);
  }
}
