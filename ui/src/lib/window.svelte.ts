// What the window shows at this moment, and everything one can do in it. Components read this and call its actions.

import { tick } from "svelte";

import { Lists, type Section } from "../archive/lists.svelte";
import { likeBefore, type Planned } from "../agenda/plans";
import { Palette, type Option } from "../find/palette.svelte";
import { Doing } from "../doing/doing.svelte";
import { Following } from "../following/following.svelte";
import { MeetingState } from "../meeting/meeting.svelte";
import * as backend from "./backend";
import { Between } from "./between.svelte";
import { Papers } from "../papers/papers.svelte";
import { newId } from "./ids";
import type { Doable } from "./keys";
import { nl } from "./nl";
import type {
  Caret, DocumentId, EntryId, Failure, ItemId, LegalForm, Letters, MeetingId, MeetingPlan, Op, Overview, Paper,
  Recent, Saved, Visibility,
} from "./wire/types";

export interface Notice {
  kind: "trouble" | "done";
  text: string;
}

/** In milliseconds: long enough not to flash at what is done at once. */
const PATIENCE = 300;

/** How a new meeting is begun. */
export interface Planning {
  /** Of which body, by its short name; null for the one that met last. */
  body: string | null;
  /** Whether it goes on to what asks to come on its agenda. */
  asks: boolean;
}

interface Running {
  /** Whether it begins with a file dialog: then it is the person who is busy. */
  asks?: boolean;
  /** Whether the failure is told elsewhere than in the strip. */
  handled?: (failure: Failure) => boolean;
}

class WindowState {
  ready = $state(false);
  recents = $state.raw<Recent[]>([]);
  recent = $state(0);
  overview = $state.raw<Overview | null>(null);
  /** What the archive holds, list by list. */
  readonly lists = new Lists({
    openMeeting: (meeting) => void this.openMeeting(meeting),
    goTo: (meeting, entry) => void this.goTo(meeting, null, entry),
    printMinutes: (meeting) => void this.#print(() => backend.print(meeting, "minutes", "normal")),
    openDocument: (document) => void this.papers.show(document),
    makeBook: (audience) => void this.#print(() => this.#book(audience)),
    printList: (list) => void this.#print(() => backend.printList(list)),
    people: {
      ask: (work) => void this.#run(work, { asks: true }),
      acts: () => this.between,
      save: (make) => void this.#print(make),
      tell: (text) => void this.#tell("done", text),
      renamed: async () => void (this.overview = await backend.overview()),
    },
    passing: {
      readOnly: () => this.overview?.readOnly ?? null,
      ask: (work) => void this.#run(work, { asks: true }),
      save: (make) => void this.#print(make),
      show: async ({ overview }) => {
        await this.#show(overview);
        await this.lists.toCopies();
      },
      tell: (text) => void this.#tell("done", text),
    },
    failed: (reason) => void this.#tell("trouble", backend.failureOf(reason).message),
  });
  /** What is done there while no meeting lies open. */
  readonly between = new Between({
    carryOut: (work) => this.#carryOut(work),
    tell: (text) => void this.#tell("done", text),
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
    run: (work, asks) => this.#run(work, { asks: asks ?? false }),
    acts: () => this.between,
    tell: (kind, text) => void this.#tell(kind, text),
    refresh: (id) => this.lists.papers.refresh(id ?? this.lists.papers.row?.id),
  });
  /** What became of its decisions. */
  readonly following = new Following({
    acts: () => this.between,
    writable: () => this.#writable,
    chosen: () => this.lists.decisions.row,
    refresh: (id) => this.lists.decisions.refresh(id),
    goTo: (meeting, item, entry) => void this.goTo(meeting, item, entry),
    openDocument: (document) => void this.#goToDocument(document),
    tell: (text) => void this.#tell("done", text),
    failed: (reason) => void this.#tell("trouble", backend.failureOf(reason).message),
  });
  /** What is to be done. */
  readonly doing = new Doing({
    acts: () => this.between,
    writable: () => this.#writable,
    list: () => this.lists.actions,
    tell: (text) => void this.#tell("done", text),
    failed: (reason) => void this.#tell("trouble", backend.failureOf(reason).message),
  });
  /** The field that searches and does, while it is open. */
  palette = $state.raw<Palette | null>(null);
  /** The meeting that is worked on. */
  atHand = $state.raw<MeetingState | null>(null);
  creating = $state(false);
  /** The new meeting that is being planned. */
  planning = $state.raw<Planning | null>(null);
  helping = $state(false);
  /** Whether somebody wants to close the window while words wait that are on no disk. */
  closing = $state(false);
  notice = $state.raw<Notice | null>(null);
  /** True while a command runs that has not answered for a while. */
  slow = $state(false);
  #running = false;
  #submit: (() => void) | null = null;

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => (this.palette ? this.palette.doable : this.#beneath));

  /** What they can do without the field that searches and does. */
  readonly #beneath: Doable = $derived.by(() => {
    const everywhere: Doable = { help: () => (this.helping = true) };
    if (!this.ready) return {};
    if (this.atHand) return { ...this.#ways, ...this.#inMeeting(this.atHand), ...this.atHand.doable, ...everywhere };
    if (this.overview) return { ...this.#ways, ...(this.planning ? this.#whilePlanning() : this.#inArchive(this.overview)), ...everywhere };
    return { ...(this.creating ? this.#whileCreating() : this.#atStart()), ...everywhere };
  });

  /** What leads elsewhere from anywhere in an archive. */
  readonly #ways: Doable = {
    "palette.show": () => this.#search(),
    "go.meetings": () => void this.#go("meetings"),
    "go.decisions": () => void this.#go("decisions"),
    "go.actions": () => void this.#go("actions"),
    "go.people": () => void this.#go("people"),
    "go.association": () => void this.#go("association"),
    "go.papers": () => void this.#go("papers"),
  };

  /** Since when words wait that are on no disk; null when none do. */
  readonly heldSince = $derived.by(() => {
    const saving = this.atHand?.saving;
    return saving?.kind === "held" ? saving.since : null;
  });

  async begin(): Promise<void> {
    await this.#run(async () => {
      await backend.watchClosing(() => (this.closing = true));
      this.recents = await backend.recents();
      await this.#show(await backend.overview());
    });
    this.ready = true;
  }

  /** The answer says whether the form should tell about the name. */
  async create(name: string, legalForm: LegalForm): Promise<Failure | null> {
    let atTheName: Failure | null = null;
    const handled = (failure: Failure) => {
      if (failure.code !== "name_missing") return false;
      atTheName = failure;
      return true;
    };
    const create = async () => this.#show(await backend.createArchive(name, legalForm));
    await this.#run(create, { asks: true, handled });
    return atTheName;
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  dismiss(): void {
    this.notice = null;
  }

  #atStart(): Doable {
    const start: Doable = {
      ...(this.notice && { "notice.dismiss": () => this.dismiss() }),
      "archive.new": () => this.#newArchive(),
      "archive.open": () => void this.#open(),
      "archive.example": () => void this.#run(async () => this.#show(await backend.openExample())),
    };
    const chosen = this.recents[this.recent];
    if (!chosen) return start;
    const last = this.recents.length - 1;
    return {
      ...start,
      "recent.previous": () => (this.recent = Math.max(0, this.recent - 1)),
      "recent.next": () => (this.recent = Math.min(last, this.recent + 1)),
      "recent.first": () => (this.recent = 0),
      "recent.last": () => (this.recent = last),
      "recent.open": () => void this.#openRecent(chosen.id),
      "recent.forget": () => void this.#forget(chosen.id),
    };
  }

  #whileCreating(): Doable {
    return {
      "create.submit": () => this.#submit?.(),
      "create.cancel": () => {
        this.creating = false;
        this.dismiss();
      },
    };
  }

  #whilePlanning(): Doable {
    return {
      "planning.make": () => this.#submit?.(),
      "planning.cancel": () => {
        this.planning = null;
        this.dismiss();
      },
    };
  }

  #inArchive({ bodies }: Overview): Doable {
    if (this.lists.inForm) return this.lists.doable;
    if (this.lists.section === "papers") {
      const { inFront } = this.papers;
      return inFront ?? { "archive.close": () => void this.#close(), ...this.lists.doable, ...this.papers.inList(this.lists.papers.row) };
    }
    const { lists } = this;
    const register = lists.section === "decisions" ? this.following : lists.section === "actions" ? this.doing : null;
    if (register?.inFront) return register.inFront;
    return {
      "archive.close": () => void this.#close(),
      ...(!register && this.#writable && bodies.length > 0 && { "meeting.new": () => this.#planMeeting({ body: null, asks: false }) }),
      ...(this.#writable && bodies.length > 0 && this.lists.section === "meetings" && { "next.plan": () => void this.#nextAgenda() }),
      ...lists.doable,
      ...register?.inRegister,
    };
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
      "meeting.leave": () => void this.#leave(meeting),
      "hall.toggle": () => void this.#toggleHall(),
    };
  }

  async #toggleHall(): Promise<void> {
    await this.#run(async () => {
      if (await backend.toggleHall()) this.#tell("done", nl.hall.on);
    });
  }

  /** Lays a meeting on the desk. */
  async openMeeting(id: MeetingId): Promise<void> {
    if (this.atHand?.id === id) return;
    await this.#run(async () => {
      await this.atHand?.settled();
      this.planning = null;
      this.#work(new MeetingState(await backend.sheet(id), this.#tell));
    });
  }

  /** Opens the minutes of a meeting at an item or a block in it. */
  async goTo(id: MeetingId, item: ItemId | null, entry: EntryId | null): Promise<void> {
    if (this.atHand?.id === id) return this.atHand.goToPlace(item, entry);
    await this.#run(async () => {
      await this.atHand?.settled();
      const meeting = new MeetingState(await backend.sheet(id), this.#tell);
      meeting.goToPlace(item, entry);
      this.planning = null;
      this.#work(meeting);
    });
  }

  #search(): void {
    const failed = (reason: unknown) => void this.#tell("trouble", backend.failureOf(reason).message);
    this.palette = new Palette(() => this.#beneath, (option) => void this.#take(option), () => this.endSearch(), failed);
  }

  endSearch(): void {
    this.palette = null;
  }

  /** Once the focus is back where it was: what is done may begin from there. */
  async #take(option: Option): Promise<void> {
    this.endSearch();
    await tick();
    if (option.kind === "do") this.#beneath[option.key.action]?.();
    else if (option.kind === "meeting") await this.openMeeting(option.meeting.id);
    else if (option.place.meeting) await this.goTo(option.place.meeting, option.place.item, option.place.entry);
    else await this.#goToDocument(option.place.id);
  }

  /** Opens a letter or paper from anywhere. */
  async #goToDocument(id: DocumentId): Promise<void> {
    await this.#go("papers");
    await this.papers.show(id);
  }

  async #go(section: Section): Promise<void> {
    this.planning = null;
    await this.papers.leave();
    if (!this.atHand) this.following.leave();
    this.doing.leave();
    if (this.atHand) await this.#leave(this.atHand);
    await this.lists.go(section);
  }

  /** What was planned for a meeting; null when that can't be read. */
  async planOf(id: MeetingId): Promise<MeetingPlan | null> {
    let plan: MeetingPlan | null = null;
    await this.#run(async () => (plan = (await backend.sheet(id)).desk.plan));
    return plan;
  }

  /** The agenda of a meeting, to begin another with; null when that can't be read. */
  async agendaOf(id: MeetingId): Promise<Planned[] | null> {
    let agenda: Planned[] | null = null;
    await this.#run(async () => (agenda = likeBefore((await backend.sheet(id)).desk.items)));
    return agenda;
  }

  /** A new meeting with its agenda, in one act; it lies open at once. */
  async makeMeeting(meeting: MeetingPlan, agenda: readonly Planned[]): Promise<void> {
    const id = newId();
    const add: Op = { op: "add_meeting", id, meeting };
    const items = agenda.map(({ parent, plan }) => ({ id: newId(), parent, plan }));
    const adds = items.map(({ id: item, parent, plan }): Op =>
      ({ op: "add_item", id: item, meeting: id, parent: parent === null ? null : (items[parent]?.id ?? null), place: "last", item: plan }));
    await this.#run(async () => {
      const sheet = await backend.apply(adds.length > 0 ? { op: "together", ops: [add, ...adds] } : add, id);
      const made = new MeetingState(sheet, this.#tell);
      made.beside = this.planning?.asks ? "asking" : null;
      this.planning = null;
      this.#work(made);
    });
  }

  #planMeeting(planning: Planning): void {
    this.planning = planning;
    this.dismiss();
  }

  readonly #tell = (kind: Notice["kind"], text: string) => {
    const notice = (this.notice = { kind, text });
    return () => {
      if (this.notice === notice) this.dismiss();
    };
  };

  /** What asks to come on the agenda of the chosen meeting; one that is no longer in preparation has a next one, to be planned first. */
  async #nextAgenda(): Promise<void> {
    const { row } = this.lists.meetings;
    if (row?.status !== "preparing") return this.#planMeeting({ body: row?.body ?? null, asks: true });
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
    this.notice = { kind: "done", text: nl.agenda.gone };
  }

  async #leave(meeting: MeetingState): Promise<void> {
    await this.#run(async () => {
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
    await this.#print(make);
  }

  /** What begins with a file dialog and is about the meeting that is worked on. */
  async withFile(meeting: MeetingState, work: () => Promise<unknown>): Promise<void> {
    await meeting.settled();
    await this.#run(work, { asks: true });
  }

  #newArchive(): void {
    this.creating = true;
    this.dismiss();
  }

  async #show(overview: Overview | null): Promise<void> {
    if (!overview) return;
    this.overview = overview;
    this.creating = false;
    this.lists.begin(overview);
    this.papers.clear();
    this.following.clear();
    this.doing.clear();
    this.between.clear();
    const { readOnly } = overview;
    // What stays so stands above everything.
    if (readOnly === "in_use" || readOnly === "protected") this.#tell("trouble", nl.archive.readOnly[readOnly]);
    if (overview.leftOff) await this.#goOn(overview.leftOff);
  }

  /** Back to the place where the program was stopped in the middle of a block. */
  async #goOn({ meeting, entry, offset }: Caret): Promise<void> {
    const state = new MeetingState(await backend.sheet(meeting), this.#tell);
    state.goTo(entry, offset);
    this.#work(state);
  }

  async #close(): Promise<void> {
    await this.#run(async () => {
      this.#work(null);
      await backend.closeArchive();
      this.recents = await backend.recents();
      this.recent = 0;
      this.overview = null;
    });
  }

  async #open(): Promise<void> {
    await this.#run(async () => this.#show(await backend.openArchive()), { asks: true });
  }

  async #openRecent(id: string): Promise<void> {
    await this.#run(async () => {
      try {
        await this.#show(await backend.openRecent(id));
      } catch (reason) {
        // What could not be opened may be gone by now; the list should say so too.
        this.recents = await backend.recents();
        throw reason;
      }
    });
  }

  async #forget(id: string): Promise<void> {
    await this.#run(async () => {
      this.recents = await backend.forgetRecent(id);
      this.recent = Math.max(0, Math.min(this.recent, this.recents.length - 1));
    });
  }

  /** That it went out is noted, and can be taken back. */
  async #book(audience: Visibility): Promise<Saved | null> {
    const saved = await backend.makeBook(audience);
    if (saved) await this.between.look();
    return saved;
  }

  async #print(make: () => Promise<Saved | null>): Promise<void> {
    const print = async () => {
      const saved = await make();
      if (saved) this.notice = { kind: "done", text: nl.archive.saved(saved) };
    };
    await this.#run(print, { asks: true });
  }

  /** One command at a time: keys pressed meanwhile do nothing. */
  async #run(work: () => Promise<unknown>, running: Running = {}): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    await this.#carryOut(work, running);
    this.#running = false;
  }

  /** Does it, and tells what fails. Says whether it was done. */
  async #carryOut(work: () => Promise<unknown>, { asks = false, handled }: Running = {}): Promise<boolean> {
    this.dismiss();
    const timer = asks ? undefined : setTimeout(() => (this.slow = true), PATIENCE);
    try {
      await work();
      return true;
    } catch (reason) {
      const failure = backend.failureOf(reason);
      if (!handled?.(failure)) this.notice = { kind: "trouble", text: failure.message };
      return false;
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }
}

export const shown = new WindowState();
