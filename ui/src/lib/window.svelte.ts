// What the window shows at this moment, and everything one can do in it. Components read this and call its actions.

import { Lists } from "../archive/lists.svelte";
import { Planner } from "../archive/planner.svelte";
import { Doing } from "../doing/doing.svelte";
import { Following } from "../following/following.svelte";
import { MeetingState } from "../meeting/meeting.svelte";
import * as backend from "./backend";
import { Between } from "./between.svelte";
import { Papers } from "../papers/papers.svelte";
import type { Doable } from "./keys";
import { nl } from "./nl";
import { Running } from "./running.svelte";
import { Starting } from "../start/starting.svelte";
import { Ways } from "./ways.svelte";
import type { Caret, EntryId, ItemId, Letters, MeetingId, Overview, Paper, Saved, Visibility } from "./wire/types";

class WindowState {
  ready = $state(false);
  readonly running = new Running();
  readonly starting = new Starting({ running: this.running, show: (overview) => this.#show(overview) });
  overview = $state.raw<Overview | null>(null);
  /** What the archive holds, list by list. */
  readonly lists = new Lists({
    openMeeting: (meeting) => void this.openMeeting(meeting),
    toAdoption: (meeting) => void this.openMeeting(meeting).then(() => this.atHand?.show("adoption")),
    goTo: (meeting, entry) => void this.goTo(meeting, null, entry),
    printMinutes: (meeting) => void this.running.save(() => backend.print(meeting, "minutes", "normal")),
    openDocument: (document) => void this.papers.show(document),
    makeBook: (audience) => void this.running.save(() => this.#book(audience)),
    printList: (list) => void this.running.save(() => backend.printList(list)),
    people: {
      ask: (work) => void this.running.run(work, { asks: true }),
      acts: () => this.between,
      save: (make) => void this.running.save(make),
      tell: (text) => void this.running.tell("done", text),
      renamed: async () => void (this.overview = await backend.overview()),
    },
    passing: {
      readOnly: () => this.overview?.readOnly ?? null,
      ask: (work) => void this.running.run(work, { asks: true }),
      save: (make) => void this.running.save(make),
      show: async ({ overview }) => {
        await this.#show(overview);
        await this.lists.toCopies();
      },
      tell: (text) => void this.running.tell("done", text),
    },
    failed: this.running.failed,
  });
  /** What is done there while no meeting lies open. */
  readonly between = new Between({
    carryOut: (work) => this.running.carryOut(work),
    tell: (text) => void this.running.tell("done", text),
    settle: () => {
      this.papers.open?.settle?.();
      this.lists.people.typing?.();
    },
    reread: async () => {
      this.overview = await backend.overview();
      await this.#rereadSection();
    },
  });
  /** Its letters and papers. */
  readonly papers = new Papers({
    run: (work, asks) => this.running.run(work, { asks: asks ?? false }),
    acts: () => this.between,
    tell: (kind, text) => void this.running.tell(kind, text),
    refresh: (id) => this.lists.papers.refresh(id ?? this.lists.papers.row?.id),
  });
  /** What became of its decisions. */
  readonly following = new Following({
    acts: () => this.between,
    writable: () => this.#writable,
    chosen: () => this.lists.decisions.row,
    refresh: (id) => this.lists.decisions.refresh(id),
    goTo: (meeting, item, entry) => void this.goTo(meeting, item, entry),
    openDocument: (document) => void this.ways.toDocument(document),
    tell: (text) => void this.running.tell("done", text),
    failed: this.running.failed,
  });
  /** What is to be done. */
  readonly doing = new Doing({
    acts: () => this.between,
    writable: () => this.#writable,
    list: () => this.lists.actions,
    tell: (text) => void this.running.tell("done", text),
    failed: this.running.failed,
  });
  /** A meeting that is still to be made. */
  readonly planner = new Planner({
    running: this.running,
    work: (sheet, asks) => {
      const made = new MeetingState(sheet, this.running.tell);
      made.beside = asks ? "asking" : null;
      this.#work(made);
    },
  });
  /** From anywhere to anywhere in it. */
  readonly ways = new Ways({
    atHand: () => this.atHand,
    beneath: () => this.#beneath,
    openMeeting: (meeting) => this.openMeeting(meeting),
    goTo: (meeting, item, entry) => this.goTo(meeting, item, entry),
    leaveMeeting: (meeting) => this.#leave(meeting),
    lists: this.lists,
    papers: this.papers,
    following: this.following,
    doing: this.doing,
    planner: this.planner,
    running: this.running,
  });
  /** The meeting that is worked on. */
  atHand = $state.raw<MeetingState | null>(null);
  helping = $state(false);
  /** Whether somebody wants to close the window while words wait that are on no disk. */
  closing = $state(false);

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => this.ways.palette?.doable ?? this.#beneath);

  /** What they can do without the field that searches and does. */
  readonly #beneath: Doable = $derived.by(() => {
    const everywhere: Doable = { help: () => (this.helping = true) };
    if (!this.ready) return {};
    if (this.ways.search.open) return { ...this.ways.doable, ...this.ways.search.doable, ...everywhere };
    if (this.atHand) return { ...this.ways.doable, ...this.#inMeeting(this.atHand), ...this.atHand.doable, ...everywhere };
    if (this.overview) return { ...this.ways.doable, ...(this.planner.planning ? this.planner.doable : this.#inArchive(this.overview)), ...everywhere };
    return { ...this.starting.doable, ...everywhere };
  });

  /** Since when words wait that are on no disk; null when none do. */
  readonly heldSince = $derived.by(() => {
    const saving = this.atHand?.saving;
    return saving?.kind === "held" ? saving.since : null;
  });

  async begin(): Promise<void> {
    await this.running.run(async () => {
      await backend.watchClosing(() => (this.closing = true));
      await this.starting.read();
      await this.#show(await backend.overview());
    });
    this.ready = true;
  }

  #inArchive({ bodies }: Overview): Doable {
    if (this.lists.inForm) return this.lists.doable;
    if (this.lists.section === "papers") {
      const { inFront } = this.papers;
      return inFront ?? { ...this.#out, ...this.lists.doable, ...this.papers.inList(this.lists.papers.row) };
    }
    const { lists } = this;
    const register = lists.section === "decisions" ? this.following : lists.section === "actions" ? this.doing : null;
    if (register?.inFront) return register.inFront;
    return {
      ...this.#out,
      ...(this.overview?.readOnly === "protected" && { "archive.elsewhere": () => void this.#goOnElsewhere() }),
      ...(!register && this.#writable && bodies.length > 0 && { "meeting.new": () => this.planner.plan({ body: null, asks: false }) }),
      ...(this.#writable && bodies.length > 0 && this.lists.section === "meetings" && { "next.plan": () => void this.#nextAgenda() }),
      ...lists.doable,
      ...register?.inRegister,
    };
  }

  /** Out of the list: to the page that led there, or out of the archive. */
  get #out(): Doable {
    if (this.ways.search.led === "list" && !this.lists.typing) return { "search.back": () => this.ways.search.back() };
    return { "archive.close": () => void this.#close() };
  }

  get #writable(): boolean {
    return this.overview !== null && !this.overview.readOnly;
  }

  #rereadSection(): Promise<void> {
    switch (this.lists.section) {
      case "papers": return this.papers.reread();
      case "decisions": return this.following.reread();
      case "actions": return this.doing.reread();
      case "meetings": return this.lists.meetings.refresh(this.lists.meetings.row?.id);
      default: return this.lists.reread();
    }
  }

  #inMeeting(meeting: MeetingState): Doable {
    return {
      "paper.save": () => void this.#save(meeting),
      "meeting.leave": () => void this.#leave(meeting).then(() => this.ways.search.led === "meeting" && this.ways.search.back()),
      "hall.toggle": () => void this.#toggleHall(),
      ...(meeting.saving.kind === "held" && { "meeting.elsewhere": () => void this.#goOnElsewhere() }),
    };
  }

  /** In a copy that can be written in. What waits is written there by itself. */
  async #goOnElsewhere(): Promise<void> {
    await this.running.run(async () => {
      const overview = await backend.goOnElsewhere();
      if (!overview) return;
      if (this.atHand) {
        this.overview = overview;
        this.atHand.standAt(this.atHand.itemId);
      } else await this.#show(overview);
      this.running.tell("done", nl.archive.elsewhereDone);
    }, { asks: true });
  }

  async #toggleHall(): Promise<void> {
    await this.running.run(async () => {
      if (await backend.toggleHall()) this.running.tell("done", nl.hall.on);
    });
  }

  /** Lays a meeting on the desk. */
  async openMeeting(id: MeetingId): Promise<void> {
    if (this.atHand?.id === id) return;
    await this.running.run(async () => {
      await this.atHand?.settled();
      this.planner.leave();
      this.#work(new MeetingState(await backend.sheet(id), this.running.tell));
    });
  }

  /** Opens the minutes of a meeting at an item or a block in it. */
  async goTo(id: MeetingId, item: ItemId | null, entry: EntryId | null): Promise<void> {
    if (this.atHand?.id === id) return this.atHand.goToPlace(item, entry);
    await this.running.run(async () => {
      await this.atHand?.settled();
      const meeting = new MeetingState(await backend.sheet(id), this.running.tell);
      meeting.goToPlace(item, entry);
      this.planner.leave();
      this.#work(meeting);
    });
  }

  /** What asks to come on the agenda of the chosen meeting; one that is no longer in preparation has a next one, to be planned first. */
  async #nextAgenda(): Promise<void> {
    const { row } = this.lists.meetings;
    if (row?.status !== "preparing") return this.planner.plan({ body: row?.body ?? null, asks: true });
    await this.openMeeting(row.id);
    if (this.atHand?.id === row.id) this.atHand.beside = "asking";
  }

  #work(meeting: MeetingState | null): void {
    this.atHand?.leave();
    this.atHand = meeting;
    if (meeting) void this.papers.leave();
    if (meeting) meeting.gone = () => void this.#leaveUndone(meeting);
  }

  /** The meeting was new, and its coming was undone. */
  async #leaveUndone(meeting: MeetingState): Promise<void> {
    await this.#leave(meeting);
    this.running.tell("done", nl.agenda.gone);
  }

  async #leave(meeting: MeetingState): Promise<void> {
    await this.running.run(async () => {
      await meeting.settled();
      const overview = await backend.overview();
      await this.between.look();
      this.#work(null);
      if (!overview) return;
      this.overview = overview;
      await this.lists.refresh(meeting.id);
    });
  }

  async #save(meeting: MeetingState): Promise<void> {
    await this.print(meeting, meeting.face === "agenda" ? "agenda" : "minutes", "normal");
  }

  /** Keeps a document of the meeting that is worked on as PDF. */
  async print(meeting: MeetingState, paper: Paper, letters: Letters): Promise<void> {
    await this.keep(meeting, () => backend.print(meeting.id, paper, letters));
  }

  /** Keeps what is made of the meeting that is worked on as a file. */
  async keep(meeting: MeetingState, make: () => Promise<Saved | null>): Promise<void> {
    await meeting.settled();
    await this.running.save(make);
  }

  /** What begins with a file dialog and is about the meeting that is worked on. */
  async withFile(meeting: MeetingState, work: () => Promise<unknown>): Promise<void> {
    await meeting.settled();
    await this.running.run(work, { asks: true });
  }

  async #show(overview: Overview | null): Promise<void> {
    if (!overview) return;
    this.overview = overview;
    this.starting.creating = false;
    this.lists.begin(overview);
    this.ways.search.clear();
    this.papers.clear();
    this.following.clear();
    this.doing.clear();
    this.between.clear();
    const { readOnly } = overview;
    // What stays so stands above everything.
    if (readOnly === "in_use" || readOnly === "protected") this.running.tell("trouble", nl.archive.readOnly[readOnly]);
    if (overview.leftOff) await this.#goOn(overview.leftOff);
  }

  /** Back to the place where the program was stopped in the middle of a block. */
  async #goOn({ meeting, entry, offset }: Caret): Promise<void> {
    const state = new MeetingState(await backend.sheet(meeting), this.running.tell);
    state.goTo(entry, offset);
    this.#work(state);
  }

  async #close(): Promise<void> {
    await this.running.run(async () => {
      this.#work(null);
      await backend.closeArchive();
      await this.starting.begin();
      this.ways.search.clear();
      this.overview = null;
    });
  }

  /** That it went out is noted, and can be taken back. */
  async #book(audience: Visibility): Promise<Saved | null> {
    const saved = await backend.makeBook(audience);
    if (saved) await this.between.look();
    return saved;
  }
}

export const shown = new WindowState();
