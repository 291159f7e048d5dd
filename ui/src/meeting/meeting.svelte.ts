// The meeting that is worked on: what it holds, which of its faces is shown, and the one way to change it.

import { untrack } from "svelte";

import * as backend from "../lib/backend";
import { stamp, wallClock } from "../lib/clock";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { EntryId, DeskItem, DeskView, Failure, ItemId, Op, Reversal, Sheet } from "../lib/wire/types";
import { changedElsewhere } from "./elsewhere";
import { findEntry, foreseen } from "./foreseen";
import { Queue } from "./queue";

export type Face = "agenda" | "notes" | "paper" | "adoption";

/** Whether what is on the screen is on disk. */
export type Saving = { kind: "saved"; at: string } | { kind: "saving" } | { kind: "held"; since: string };

/** What a face must do before the meeting is left, printed or turned to another face: what is being typed becomes an act. */
export interface Unfinished {
  settle: () => void;
  /** Where the caret is in the minutes, if it is in a block that is kept. */
  place?: () => { entry: EntryId; offset: number } | null;
}

/** Tells the person in the strip above the keys; what comes back takes it away again, if it still stands there. */
export type Tell = (kind: "trouble" | "done", text: string) => () => void;

export class MeetingState {
  desk = $state.raw<DeskView>() as DeskView;
  undoable = $state.raw<Reversal | null>(null);
  redoable = $state.raw<Reversal | null>(null);
  face = $state<Face>("notes");
  /** What lies open beside its agenda: what asks to come on that, or its notice. */
  beside = $state<"asking" | "notice" | null>(null);
  /** The item that lies open. */
  itemId = $state<ItemId | null>(null);
  saving = $state.raw<Saving>({ kind: "saved", at: "" });
  /** Whether words stand on the screen that are not on disk yet; a breath long, unless the disk refuses. */
  unwritten = $state(false);
  #typed = 0;
  /** The time on the wall, for clocks on the screen. */
  clock = $state(wallClock());
  unfinished: Unfinished | null = null;
  /** Told when the meeting itself is there no more: undo reaches as far as its coming. */
  gone: (() => void) | null = null;
  /** What the keys of the face that is shown can do now, and those of a panel over it. */
  faceDoable = $state.raw<Doable>({});
  panelDoable = $state.raw<Doable>({});
  /** Where the caret is to be put when the notes are shown. */
  caret = $state.raw<{ entry: EntryId; offset: number } | null>(null);
  /** What was typed in a field and can't be read, by the field, while that is not on the screen. */
  readonly unread = new Map<string, string>();
  /** The block that somebody came to look at, where nothing can be typed. */
  sought = $state<EntryId | null>(null);
  /** An undo that reaches back into an earlier sitting and waits for the same key once more. */
  #shown: { reversal: Reversal; takeAway: () => void } | null = null;
  /** Takes away what was told of the last act: it is old news at the next one, and on another face. */
  #told: (() => void) | null = null;
  #reversing: Promise<void> = Promise.resolve();
  readonly tell: Tell;
  readonly #queue: Queue;
  readonly #ticking: ReturnType<typeof setInterval>;

  readonly item = $derived<DeskItem | undefined>(this.desk.items.find(({ id }) => id === this.itemId));
  /** Minutes that were sent out stand still. */
  readonly open = $derived(this.desk.open);
  /** Whether it is still to be held. */
  readonly toCome = $derived(["preparing", "called", "cancelled"].includes(this.desk.course.status));
  readonly running = $derived(this.desk.course.status === "running");

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => ({
    "face.agenda": () => this.show("agenda"),
    "face.notes": () => this.show("notes"),
    "face.paper": () => this.show("paper"),
    "face.adoption": () => this.show("adoption"),
    ...(this.undoable && { undo: () => this.undo() }),
    ...(this.redoable && { redo: () => this.redo() }),
    ...this.faceDoable,
    ...this.panelDoable,
  }));

  constructor(sheet: Sheet, tell: Tell) {
    this.tell = tell;
    this.#take(sheet);
    this.itemId = firstItem(sheet.desk)?.id ?? null;
    this.face = ["preparing", "called"].includes(sheet.desk.course.status) ? "agenda" : "notes";
    this.#queue = new Queue({
      keepDraft: backend.keepDraft,
      answered: (sheet, current) => {
        if (sheet && current) this.#take(sheet);
        if (this.saving.kind === "held") this.tell("done", nl.meeting.again);
        this.saving = { kind: "saved", at: stamp() };
      },
      held: (failure) => {
        if (this.saving.kind !== "held") this.saving = { kind: "held", since: stamp() };
        this.tell("trouble", nl.meeting.held(failure.message));
      },
      refused: (failure) => void this.#refused(failure),
    });
    this.#ticking = setInterval(() => (this.clock = wallClock()), 1000);
  }

  get id(): string {
    return this.desk.id;
  }

  /** Carries out an act; the screen shows at once what can be foreseen of it, and tells `done` once it is on disk. */
  act(op: Op, done?: string): void {
    this.desk = foreseen(this.desk, op);
    this.#send(async () => {
      const sheet = await backend.apply(op, this.id);
      if (done) this.#told = this.tell("done", done);
      return sheet;
    });
  }

  /** An act that is made beyond the page. */
  carryOut(act: () => Promise<Sheet | null>): void {
    this.unfinished?.settle();
    this.#send(act);
  }

  /** Several acts that a person takes as one. */
  together(ops: Op[], done?: string): void {
    const [only, ...others] = ops;
    if (only) this.act(others.length === 0 ? only : { op: "together", ops }, done);
  }

  /** Told at each change in a field that will be kept as a draft. */
  typed(): void {
    this.#typed += 1;
    this.unwritten = true;
  }

  keepDraft(entry: string, text: string, caret: number): void {
    this.#queue.draft({ entry, text, caret });
    void this.#written();
  }

  /** All that was typed so far is on disk, or is once the archive has answered. */
  async #written(): Promise<void> {
    const typed = this.#typed;
    await this.#queue.idle();
    if (typed === this.#typed) this.unwritten = false;
  }

  undo(): void {
    this.#reverse(() => this.undoable, () => backend.undo(this.id), nl.meeting.undone);
  }

  redo(): void {
    this.#reverse(() => this.redoable, () => backend.redo(this.id), nl.meeting.redone);
  }

  show(face: Face): void {
    this.#forgetShown();
    this.unfinished?.settle();
    this.face = face;
  }

  choose(item: ItemId | undefined): void {
    if (!item || item === this.itemId) return;
    this.unfinished?.settle();
    this.sought = null;
    this.itemId = item;
  }

  /** Opens the notes at an item, or at a block in it. */
  goToPlace(item: ItemId | null, entry: EntryId | null): void {
    if (entry && findEntry(this.desk, entry)) return this.goTo(entry, 0);
    this.show("notes");
    this.choose(this.desk.items.find(({ id }) => id === item)?.id);
  }

  /** Opens the notes at a place in a block. */
  goTo(entry: EntryId, offset: number): void {
    const found = findEntry(this.desk, entry);
    if (!found) return;
    this.show("notes");
    this.choose(found.item.id);
    this.caret = { entry, offset };
  }

  /** The item before (−1) or after (+1) the one that lies open. */
  neighbour(step: -1 | 1): DeskItem | undefined {
    const at = this.desk.items.findIndex(({ id }) => id === this.itemId);
    return this.desk.items[at + step];
  }

  /** Resolves when everything is on disk. */
  async settled(): Promise<void> {
    this.unfinished?.settle();
    await this.#queue.idle();
  }

  /** Resolves when every act so far is on disk; what is being typed is left alone. */
  onDisk(): Promise<void> {
    return this.#queue.idle();
  }

  /** The hall sees the item that lies open. */
  standAt(item: ItemId | null): void {
    backend.standAt(untrack(() => this.id), item);
  }

  /** Ends the clock of a meeting that is left, and the hall has nothing to see any more. */
  leave(): void {
    clearInterval(this.#ticking);
    this.#forgetShown();
    backend.standAt(null, null);
  }

  /**
   * One after the other, each when everything before it is on disk: only then is known what there is to reverse. An act of an
   * earlier sitting is shown first, and the same key again reverses it. What happens at another item than the open one is told.
   */
  #reverse(step: () => Reversal | null, reverse: () => Promise<Sheet>, told: (item: string, label: string) => string): void {
    this.#reversing = this.#reversing.then(async () => {
      await this.settled();
      const next = step();
      if (!next) return;
      if (next.earlierSitting && this.#shown?.reversal.at !== next.at) {
        this.#shown = { reversal: next, takeAway: this.tell("done", nl.meeting.earlier(next.label, new Date(next.at))) };
        return;
      }
      const before = this.desk;
      this.#send(reverse);
      await this.#queue.idle();
      const at = this.face === "notes" ? changedElsewhere(before, this.desk, this.itemId) : null;
      if (at) this.tell("done", told(at.plan.printed_number ?? at.plan.title ?? "", next.label));
    });
  }

  /** What would be reversed is something else from now on, or was. */
  #forgetShown(): void {
    this.#told?.();
    this.#told = null;
    this.#shown?.takeAway();
    this.#shown = null;
  }

  #send(carryOut: () => Promise<Sheet | null>): void {
    this.#forgetShown();
    if (this.saving.kind !== "held") this.saving = { kind: "saving" };
    this.unwritten = true;
    this.#queue.act(carryOut);
    void this.#written();
  }

  #take({ desk, undo, redo, warning }: Sheet): void {
    this.desk = desk;
    this.undoable = undo;
    this.redoable = redo;
    if (!desk.items.some(({ id }) => id === this.itemId)) this.itemId = firstItem(desk)?.id ?? null;
    if (warning) this.tell("trouble", warning);
  }

  async #refused(failure: Failure): Promise<void> {
    this.tell("trouble", failure.message);
    try {
      this.#take(await backend.sheet(this.id));
    } catch (reason) {
      // Of anything else the failure above already says what is the matter.
      if (backend.failureOf(reason).code === "not_found") this.gone?.();
    }
  }
}

/** The item in hand, or the first one that has not been dealt with, or the first. */
function firstItem({ items }: DeskView): DeskItem | undefined {
  return (
    items.find(({ treatment }) => treatment.status === "current") ??
    items.find(({ treatment }) => treatment.status === "untouched") ??
    items[0]
  );
}
