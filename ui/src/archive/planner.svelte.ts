// A new meeting that is being planned: what it can begin with, and how it comes into the archive.

import { likeBefore, type Planned } from "../agenda/plans";
import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import type { Running } from "../lib/running.svelte";
import type { MeetingId, MeetingPlan, Op, Sheet } from "../lib/wire/types";

/** How a new meeting is begun. */
export interface Planning {
  /** Of which body, by its short name; null for the one that met last. */
  body: string | null;
  /** Whether it goes on to what asks to come on its agenda. */
  asks: boolean;
}

interface Around {
  running: Running;
  /** Lays the meeting on the desk that was made. */
  work: (sheet: Sheet, asks: boolean) => void;
}

export class Planner {
  planning = $state.raw<Planning | null>(null);
  readonly #around: Around;
  #submit: (() => void) | null = null;

  constructor(around: Around) {
    this.#around = around;
  }

  readonly doable: Doable = {
    "planning.make": () => this.#submit?.(),
    "planning.cancel": () => {
      this.planning = null;
      this.#around.running.dismiss();
    },
  };

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  plan(planning: Planning): void {
    this.planning = planning;
    this.#around.running.dismiss();
  }

  leave(): void {
    this.planning = null;
  }

  /** What was planned for a meeting; null when that can't be read. */
  async planOf(id: MeetingId): Promise<MeetingPlan | null> {
    let plan: MeetingPlan | null = null;
    await this.#around.running.run(async () => (plan = (await backend.sheet(id)).desk.plan));
    return plan;
  }

  /** The agenda of a meeting, to begin another with; null when that can't be read. */
  async agendaOf(id: MeetingId): Promise<Planned[] | null> {
    let agenda: Planned[] | null = null;
    await this.#around.running.run(async () => (agenda = likeBefore((await backend.sheet(id)).desk.items)));
    return agenda;
  }

  /** A new meeting with its agenda, in one act; it lies open at once. */
  async make(meeting: MeetingPlan, agenda: readonly Planned[]): Promise<void> {
    const id = newId();
    const add: Op = { op: "add_meeting", id, meeting };
    const items = agenda.map(({ parent, plan }) => ({ id: newId(), parent, plan }));
    const adds = items.map(({ id: item, parent, plan }): Op =>
      ({ op: "add_item", id: item, meeting: id, parent: parent === null ? null : (items[parent]?.id ?? null), place: "last", item: plan }));
    await this.#around.running.run(async () => {
      const sheet = await backend.apply(adds.length > 0 ? { op: "together", ops: [add, ...adds] } : add, id);
      const asks = this.planning?.asks ?? false;
      this.planning = null;
      this.#around.work(sheet, asks);
    });
  }
}
