// A subject through the years: what belongs to it, in order of day, and what the keys do there.

import * as backend from "../lib/backend";
import { toChosenRow } from "../lib/focus";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { DecisionId, SubjectId, SubjectMoment, SubjectRef, SubjectSheet } from "../lib/wire/types";
import type { Following } from "./following.svelte";

export class SubjectYears {
  sheet = $state.raw<SubjectSheet>() as SubjectSheet;
  chosen = $state(0);
  readonly #subjects: readonly SubjectRef[];
  readonly #following: Following;
  readonly moment = $derived<SubjectMoment | undefined>(this.sheet.moments[this.chosen]);

  private constructor(sheet: SubjectSheet, subjects: readonly SubjectRef[], following: Following) {
    this.sheet = sheet;
    this.#subjects = subjects;
    this.#following = following;
  }

  /** The first of some subjects, with this decision chosen in it. */
  static async of(subjects: readonly SubjectRef[], decision: DecisionId, following: Following): Promise<SubjectYears | null> {
    const [first] = subjects;
    if (!first) return null;
    const years = new SubjectYears(await backend.subject(first.id), subjects, following);
    years.choose(years.sheet.moments.findIndex(({ id }) => id === decision));
    return years;
  }

  /** One subject, from elsewhere. */
  static async at(id: SubjectId, following: Following): Promise<SubjectYears> {
    return new SubjectYears(await backend.subject(id), [], following);
  }

  get doable(): Doable {
    const { moment, sheet, chosen } = this;
    const { around } = this.#following;
    const open = moment && this.#open(moment);
    return {
      "subject.close": () => void this.#close(),
      ...(this.#subjects.length > 1 && { "subject.next": () => void this.#next() }),
      ...(moment && {
        "list.previous": () => this.choose(chosen - 1),
        "list.next": () => this.choose(chosen + 1),
        "list.first": () => this.choose(0),
        "list.last": () => this.choose(sheet.moments.length - 1),
      }),
      ...(open && { "list.open": open }),
      ...(moment?.part && around.writable() && { "subject.take": () => void this.#take(moment) }),
    };
  }

  choose(at: number): void {
    this.chosen = Math.max(0, Math.min(at, this.sheet.moments.length - 1));
  }

  async reread(): Promise<void> {
    try {
      this.sheet = await backend.subject(this.sheet.id);
      this.choose(this.chosen);
    } catch (reason) {
      // Its coming was undone.
      if (backend.failureOf(reason).code !== "not_found") throw reason;
      await this.#close();
    }
  }

  #open({ document, meeting, item, entry }: SubjectMoment): (() => void) | undefined {
    const { around } = this.#following;
    if (document) return () => around.openDocument(document);
    return meeting ? () => around.goTo(meeting, item, entry) : undefined;
  }

  async #take({ part, name }: SubjectMoment): Promise<void> {
    if (!part) return;
    const { around } = this.#following;
    await around.acts().act(() => [{ op: "take_from_subject", id: part }], async () => {
      await this.#following.reread();
      around.tell(nl.following.taken(name, this.sheet.name));
    });
  }

  async #next(): Promise<void> {
    const at = this.#subjects.findIndex(({ id }) => id === this.sheet.id);
    const next = this.#subjects[(at + 1) % this.#subjects.length];
    try {
      if (next) this.sheet = await backend.subject(next.id);
      this.choose(0);
    } catch (reason) {
      this.#following.around.failed(reason);
    }
  }

  async #close(): Promise<void> {
    this.#following.years = null;
    await toChosenRow();
  }
}
