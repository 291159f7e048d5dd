// The lists of the archive that lies open, which of them is shown, and what its keys can do.

import * as backend from "../lib/backend";
import type { Doable } from "../lib/keys";
import { Listed, STEP } from "../lib/listed.svelte";
import { Figures } from "../figures/figures.svelte";
import { Passing, type Around } from "../passing/passing.svelte";
import { People, type Desk } from "../people/people.svelte";
import type {
  ActionFilter, DecisionFilter, DocumentFilter, DocumentId, EntryId, ListPaper, ListedAction, ListedDecision, ListedDocument, Meeting, MeetingFilter, MeetingId, Overview, Visibility,
} from "../lib/wire/types";
import { hasMinutes } from "./meeting";

export type Section = "meetings" | "decisions" | "actions" | "papers" | "people" | "association";

/** What one can do from a list that reaches beyond it. */
export interface Beyond {
  openMeeting: (meeting: MeetingId) => void;
  toAdoption: (meeting: MeetingId) => void;
  goTo: (meeting: MeetingId, entry: EntryId | null) => void;
  printMinutes: (meeting: MeetingId) => void;
  openDocument: (document: DocumentId) => void;
  printList: (list: ListPaper) => void;
  makeBook: (audience: Visibility) => void;
  people: Desk;
  passing: Around;
  failed: (reason: unknown) => void;
}

/** Action points are not listed by year. */
export type ActionsWanted = ActionFilter & { year?: never };

export class Lists {
  section = $state<Section>("meetings");
  readonly meetings: Listed<Meeting, MeetingFilter>;
  readonly decisions: Listed<ListedDecision, DecisionFilter>;
  readonly actions: Listed<ListedAction, ActionsWanted>;
  readonly people: People;
  readonly papers: Listed<ListedDocument, DocumentFilter>;
  readonly figures: Figures;
  readonly passing: Passing;
  /** Whether the caret is in a field of the filter. */
  typing = $state(false);
  /** The field that the filter key leads to. */
  field: HTMLElement | null = null;
  readonly #beyond: Beyond;

  constructor(beyond: Beyond) {
    const { failed } = (this.#beyond = beyond);
    this.meetings = new Listed<Meeting, MeetingFilter>({ body: null, year: null }, backend.meetings, failed);
    this.decisions = new Listed<ListedDecision, DecisionFilter>({ words: "", body: null, year: null, outcome: null, standing: null, person: "", subject: null }, backend.decisions, failed);
    this.people = new People(beyond.people, failed);
    this.actions = new Listed<ListedAction, ActionsWanted>({ words: "", progress: "open", kind: null, owner: "anybody" }, backend.actions, failed);
    this.papers = new Listed<ListedDocument, DocumentFilter>({ words: "", year: null, disposition: null, waiting: false }, backend.documents, failed);
    this.passing = new Passing(beyond.passing);
    this.figures = new Figures({
      decisions: (wanted, id) => void this.#lead("decisions", () => this.decisions.want(wanted), id),
      actions: (wanted, id) => void this.#lead("actions", () => this.actions.want(wanted), id),
      meeting: beyond.openMeeting,
      save: beyond.people.save,
      failed,
    });
  }

  /** The list that is shown; the settings of the association are none. */
  readonly list = $derived.by(() =>
    this.section === "people" ? this.people.list : this.section === "association" ? this.people.settings : this[this.section]);

  /** Whether a form is in place of what is listed; it has every key. */
  readonly inForm: boolean = $derived.by(() =>
    (this.section === "people" || this.section === "association") && this.people.form !== null
    || this.section === "association" && this.figures.face === "copies" && this.passing.form !== null);

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => {
    const { list } = this;
    if (this.section === "association" && !this.people.form) return this.#inAssociation;
    if (this.people.form) return this.people.doable(this.section);
    // There is no filter above a list of meetings with nothing in it.
    const bare = this.section === "meetings" && list.part.total === 0 && !list.filtered;
    const doable: Doable = bare ? {} : { "list.filter": () => this.#toFilter() };
    if (list.filtered || this.typing) doable["list.clear"] = () => this.#clear();
    if (this.section === "people") Object.assign(doable, this.people.doable(this.section));
    else if (this.#printable) doable["list.print"] = () => this.#print();
    if (this.section === "decisions") Object.assign(doable, this.#book);
    if (list.part.total === 0) return doable;
    return {
      ...doable,
      "list.previous": () => list.choose(list.chosen - 1),
      "list.next": () => list.choose(list.chosen + 1),
      "list.pageUp": () => list.choose(list.chosen - STEP),
      "list.pageDown": () => list.choose(list.chosen + STEP),
      "list.first": () => list.choose(0),
      "list.last": () => list.choose(list.part.total - 1),
      ...this.#withChosen(),
    };
  });

  /** A newly opened archive. */
  begin({ meetings, years }: Overview): void {
    this.section = "meetings";
    this.people.close();
    this.figures.clear();
    this.passing.clear();
    const total = years.reduce((sum, { count }) => sum + count, 0);
    this.meetings.begin({ years, total, from: 0, rows: meetings }, Math.max(0, meetings.findIndex(hasMinutes)));
  }

  async go(section: Section): Promise<void> {
    this.people.close();
    this.section = section;
    await this.list.refresh(this.list.row?.id);
    if (section === "association") await this.#readAssociation();
  }

  /** What is shown of people and the association, after something was taken or brought back. */
  async reread(): Promise<void> {
    await this.people.reread();
    if (this.section === "association") await this.#readAssociation();
  }

  /** To where an archive went. */
  async toCopies(): Promise<void> {
    this.figures.face = "copies";
    await this.go("association");
  }

  async #readAssociation(): Promise<void> {
    await this.figures.read();
    await this.passing.read();
  }

  /** From a figure to the list of what it counts; with `id`, that row is chosen. */
  async #lead(section: "decisions" | "actions", narrow: () => void, id?: string): Promise<void> {
    narrow();
    this.people.close();
    this.section = section;
    await this.list.refresh(id);
  }

  /** To the register, narrowed to what goes by these words; with `id`, that row is chosen. */
  async toRegister(section: "decisions" | "actions", words: string, id: string): Promise<void> {
    const narrow = () => (section === "decisions" ? this.decisions.want({ words }) : this.actions.want({ words, progress: "any" }));
    await this.#lead(section, narrow, id);
  }

  /** To somebody in the list of people. */
  async toPerson(id: string, words: string): Promise<void> {
    this.people.face = "people";
    this.people.persons.want({ words });
    this.people.close();
    this.section = "people";
    await this.people.persons.refresh(id);
  }

  /** After work in a meeting. */
  async refresh(meeting: MeetingId): Promise<void> {
    await this.list.refresh(this.section === "meetings" ? meeting : this.list.row?.id);
  }

  #withChosen(): Doable {
    if (this.section === "meetings") {
      const { row } = this.meetings;
      return {
        ...(row && { "list.open": () => this.#beyond.openMeeting(row.id) }),
        ...(row?.passedOverOn && { "meeting.adoption": () => this.#beyond.toAdoption(row.id) }),
        ...(row && hasMinutes(row) && { "meeting.print": () => this.#beyond.printMinutes(row.id) }),
      };
    }
    if (this.section === "people") return this.people.ofChosen;
    if (this.section === "papers") {
      const { row } = this.papers;
      return row ? { "list.open": () => this.#beyond.openDocument(row.id) } : {};
    }
    const { meeting, entry } = (this.section === "decisions" ? this.decisions.row : this.actions.row) ?? {};
    return meeting ? { "list.open": () => this.#beyond.goTo(meeting, entry ?? null) } : {};
  }

  #toFilter(): void {
    this.field?.focus();
    if (this.field instanceof HTMLInputElement) this.field.select();
  }

  /** Out of the filter's fields first; then what it leaves out comes back. */
  #clear(): void {
    if (this.typing) {
      this.list.sought = true;
      document.querySelector<HTMLElement>("[role=row][aria-selected=true]")?.focus();
      if (!this.typing) return;
    }
    this.list.clear();
  }

  get #inAssociation(): Doable {
    if (this.figures.face !== "copies") return { ...this.people.doable(this.section), ...this.figures.doable };
    const { doable } = this.passing;
    return this.passing.form ? doable : { ...this.people.doable(this.section), ...this.figures.doable, ...doable };
  }

  get #book(): Doable {
    return {
      "book.members": () => this.#beyond.makeBook("members"),
      "book.public": () => this.#beyond.makeBook("public"),
    };
  }

  get #printable(): boolean {
    if (this.section === "papers") return Boolean(this.papers.row?.meeting);
    return this.section !== "meetings" && this.list.part.total > 0;
  }

  #print(): void {
    const on = this.papers.row?.meeting?.id;
    if (this.section === "papers") {
      if (on) this.#beyond.printList({ papers: on });
      return;
    }
    if (this.section === "decisions") this.#beyond.printList({ decisions: this.decisions.filter });
    else this.#beyond.printList({ actions: this.actions.filter });
  }
}
