// From anywhere to anywhere in an archive: by the keys of its lists, by the field that searches and does, and by the page that
// searches everything.

import { tick } from "svelte";

import type { Lists, Section } from "../archive/lists.svelte";
import type { Planner } from "../archive/planner.svelte";
import type { Doing } from "../doing/doing.svelte";
import { Palette, type Option } from "../find/palette.svelte";
import { Search } from "../find/search.svelte";
import type { Following } from "../following/following.svelte";
import type { MeetingState } from "../meeting/meeting.svelte";
import type { Papers } from "../papers/papers.svelte";
import type { Doable } from "./keys";
import type { Running } from "./running.svelte";
import type { DocumentId, EntryId, FoundPlace, ItemId, MeetingId } from "./wire/types";

interface Around {
  /** The meeting that is worked on. */
  atHand: () => MeetingState | null;
  /** What can be done where the field lies over. */
  beneath: () => Doable;
  openMeeting: (meeting: MeetingId) => Promise<void>;
  goTo: (meeting: MeetingId, item: ItemId | null, entry: EntryId | null) => Promise<void>;
  leaveMeeting: (meeting: MeetingState) => Promise<void>;
  lists: Lists;
  papers: Papers;
  following: Following;
  doing: Doing;
  planner: Planner;
  running: Running;
}

export class Ways {
  /** The field that searches and does, while it is open. */
  palette = $state.raw<Palette | null>(null);
  /** Words looked for in all of the archive. */
  readonly search: Search;
  readonly #around: Around;

  /** What leads elsewhere from anywhere. */
  readonly doable: Doable = {
    "palette.show": () => this.#ask(),
    "search.show": () => void this.#search(),
    "go.meetings": () => void this.#go("meetings"),
    "go.decisions": () => void this.#go("decisions"),
    "go.actions": () => void this.#go("actions"),
    "go.people": () => void this.#go("people"),
    "go.association": () => void this.#go("association"),
    "go.papers": () => void this.#go("papers"),
  };

  constructor(around: Around) {
    this.#around = around;
    this.search = new Search({
      lead: (place) => void this.#lead(place),
      close: () => this.#endSearch(),
      failed: around.running.failed,
    });
  }

  endAsking(): void {
    this.palette = null;
  }

  /** Opens a letter or paper from anywhere. */
  async toDocument(id: DocumentId): Promise<void> {
    await this.#go("papers");
    await this.#around.papers.show(id);
  }

  #ask(): void {
    this.palette = new Palette(this.#around.beneath, {
      take: (option) => void this.#take(option),
      close: () => this.endAsking(),
      all: (words) => {
        this.endAsking();
        void this.#search(words);
      },
      failed: this.#around.running.failed,
    });
  }

  /** Once the focus is back where it was: what is done may begin from there. */
  async #take(option: Option): Promise<void> {
    this.endAsking();
    await tick();
    if (option.kind === "do") this.#around.beneath()[option.key.action]?.();
    else if (option.kind === "place") await this.#lead(option.place);
    else {
      await this.#around.openMeeting(option.meeting.id);
      this.search.open = false;
    }
  }

  /** The page that searches everything lies over what is worked on. */
  async #search(words?: string): Promise<void> {
    const atHand = this.#around.atHand();
    if (!this.search.open) this.search.beneath = atHand?.unfinished?.place?.() ?? null;
    await atHand?.settled();
    this.#around.planner.leave();
    this.search.show(words);
  }

  /** Back to what lies beneath the page, where the caret was. */
  #endSearch(): void {
    const atHand = this.#around.atHand();
    const { beneath } = this.search;
    if (atHand && beneath) atHand.caret = beneath;
    this.search.open = false;
  }

  /** To a place that was found; from the page one comes back to it. */
  async #lead({ record, id, number, meeting, item, entry, pieces }: FoundPlace): Promise<void> {
    const { lists, following } = this.#around;
    const from = this.search.open;
    const words = number ?? pieces.map(({ text }) => text).join("").replace(/ \(.*/, "");
    if (meeting && (item ?? entry)) await this.#around.goTo(meeting, item, entry);
    else if (record === "document") await this.toDocument(id);
    else if (record === "subject") await this.#to("decisions", () => following.toSubject(id));
    else if (record === "person") await this.#to("people", () => lists.toPerson(id, words));
    else if (record === "decision" || record === "decision_fact") await this.#to("decisions", () => lists.toRegister("decisions", words, id));
    else await this.#to("actions", () => lists.toRegister("actions", words, id));
    this.search.open = false;
    this.search.led = from ? (this.#around.atHand() ? "meeting" : "list") : null;
  }

  async #to(section: Section, there: () => Promise<void>): Promise<void> {
    await this.#go(section);
    await this.#around.running.run(there);
  }

  async #go(section: Section): Promise<void> {
    const { planner, papers, following, doing, lists } = this.#around;
    this.search.open = false;
    this.search.led = null;
    planner.leave();
    await papers.leave();
    const atHand = this.#around.atHand();
    if (!atHand) following.leave();
    doing.leave();
    if (atHand) await this.#around.leaveMeeting(atHand);
    await lists.go(section);
  }
}
