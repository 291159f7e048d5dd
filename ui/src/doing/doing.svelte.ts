// What somebody will do: which of it is shown, what is told of it between meetings, and what is added there.

import * as backend from "../lib/backend";
import type { Between } from "../lib/between.svelte";
import { toChosenRow } from "../lib/focus";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import type { Listed } from "../lib/listed.svelte";
import { nl } from "../lib/nl";
import { today } from "../lib/typed";
import type { Action, ActionFilter, ActionId, ActionStatus, ActionUpdate, ListedAction, Op, PersonRow } from "../lib/wire/types";
import { actionStatuses } from "../lib/wire/words";
import type { ActionsWanted } from "../archive/lists.svelte";
import { mayChange } from "./charge";

export type Face = "mine" | "open" | "late" | "nobody" | "commitments";

/** One that is known, with whether its own words may still change. */
export interface Known {
  row: ListedAction;
  action: Action;
  mayChange: boolean;
}

export type Form =
  | { kind: "update"; action: ListedAction; status: ActionStatus }
  /** A new one, or one that is known. */
  | { kind: "action"; people: readonly PersonRow[]; known: Known | null }
  | { kind: "own"; names: readonly string[]; known: string };

/** What lies around it. */
export interface Around {
  acts: () => Between;
  writable: () => boolean;
  list: () => Listed<ListedAction, ActionsWanted>;
  tell: (text: string) => void;
  failed: (reason: unknown) => void;
}

const words = nl.doing;
const SHOWN: readonly Face[] = ["mine", "open", "late", "nobody", "commitments"];
const MOST: ActionFilter = { words: "", progress: "open", kind: null, owner: "anybody" };

export class Doing {
  form = $state.raw<Form | null>(null);
  /** How many are open and nobody's. */
  unowned = $state(0);
  ownName = $state<string | null>(null);
  readonly around: Around;
  #submit: (() => void) | null = null;

  constructor(around: Around) {
    this.around = around;
  }

  /** Which of the faces the filter is now, if it is one of them. */
  readonly face = $derived.by((): Face | null => {
    const shape = ({ progress, kind, owner }: Omit<ActionFilter, "words">) => JSON.stringify([progress, kind, owner]);
    const now = shape(this.around.list().filter);
    const same = (face: Face) => shape(this.#filter(face)) === now;
    return SHOWN.find((face) => (face !== "mine" || this.ownName) && same(face)) ?? null;
  });

  /** What the keys can do while a form is beside the register. */
  get inFront(): Doable | null {
    return this.form && { "form.submit": () => this.#submit?.(), "form.cancel": () => void this.cancel() };
  }

  /** What they can do in the register, with what is chosen there. */
  get inRegister(): Doable {
    const { row } = this.around.list();
    const faces: Doable = {
      "actions.mine": () => this.go("mine"),
      "actions.open": () => this.go("open"),
      "actions.late": () => this.go("late"),
      "actions.nobody": () => this.go("nobody"),
      "actions.commitments": () => this.go("commitments"),
    };
    if (!this.around.writable()) return faces;
    const tells = (status: ActionStatus) => () => row && (this.form = { kind: "update", action: row, status });
    return {
      ...faces,
      ...this.around.acts().doable,
      "actions.add": () => void this.#asking(async () => ({ kind: "action", people: await this.#people(), known: null })),
      ...(row && {
        "actions.owner": () => void this.#asking(() => this.#known(row)),
        "actions.done": tells("done"),
        "actions.underway": tells("underway"),
        "actions.dropped": tells("dropped"),
        ...(row.status !== "open" && { "actions.again": tells("open") }),
      }),
    };
  }

  /** Another archive. */
  clear(): void {
    this.form = this.ownName = null;
    this.unowned = 0;
  }

  leave(): void {
    this.form = null;
  }

  /** What is told above the register. */
  async read(): Promise<void> {
    try {
      this.ownName = await backend.ownName();
      this.unowned = (await backend.actions({ ...MOST, owner: "nobody" }, 0)).total;
    } catch (reason) {
      this.around.failed(reason);
    }
  }

  async reread(id?: ActionId): Promise<void> {
    const list = this.around.list();
    await list.refresh(id ?? list.row?.id);
    await this.read();
  }

  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  async cancel(): Promise<void> {
    this.form = null;
    await toChosenRow();
  }

  go(face: Face): void {
    // Once more asks whose they are.
    if (face === "mine" && (!this.ownName || this.face === "mine")) {
      const known = this.ownName ?? "";
      void this.#asking(async () => ({ kind: "own", known, names: (await this.#people()).map(({ fields }) => fields.name) }));
      return;
    }
    this.around.list().narrow(this.#filter(face));
  }

  async callMe(name: string): Promise<void> {
    try {
      await backend.callMe(name);
      this.form = null;
      this.ownName = name;
      this.around.list().narrow(this.#filter("mine"));
      await toChosenRow();
    } catch (reason) {
      this.around.failed(reason);
    }
  }

  async update(action: ListedAction, told: Pick<ActionUpdate, "date" | "status" | "note">): Promise<void> {
    const update = { ...told, action: action.id, meeting: null, owners: null, due: null };
    const op: Op = { op: "update_action", id: newId(), update };
    await this.#record(op, action.id, words.updated(action.number, actionStatuses[update.status]));
  }

  async add(action: Action): Promise<void> {
    const id = newId();
    await this.#record({ op: "add_action", id, action }, id, words.added(action.text, action.owners.length > 0));
  }

  async change(id: ActionId, action: Action): Promise<void> {
    await this.#record({ op: "edit_action", id, action }, id, words.changed(action.owners.map(({ name }) => name).join(", ")));
  }

  /** From today on; what the minutes say of it stays. */
  async charge(row: ListedAction, owners: Action["owners"], due: string | null): Promise<void> {
    const update: ActionUpdate = { action: row.id, meeting: null, date: today(), status: row.status, note: null, owners, due };
    await this.#record({ op: "update_action", id: newId(), update }, row.id, words.changed(owners.map(({ name }) => name).join(", ")));
  }

  async #known(row: ListedAction): Promise<Form> {
    const [people, action, may] = await Promise.all([this.#people(), backend.action(row.id), mayChange(row)]);
    return { kind: "action", people, known: { row, action, mayChange: may } };
  }

  async #people(): Promise<readonly PersonRow[]> {
    return (await backend.between()).people.people;
  }

  async #record(op: Op, id: ActionId, told: string): Promise<void> {
    await this.around.acts().act(() => [op], async () => {
      this.form = null;
      await this.reread(id);
      this.around.tell(told);
      await toChosenRow();
    });
  }

  async #asking(form: () => Promise<Form>): Promise<void> {
    try {
      this.form = await form();
    } catch (reason) {
      this.around.failed(reason);
    }
  }

  #filter(face: Face): Omit<ActionFilter, "words"> {
    switch (face) {
      case "mine": return { progress: "open", kind: null, owner: { named: this.ownName ?? "" } };
      case "open": return { progress: "open", kind: null, owner: "anybody" };
      case "late": return { progress: { late: today() }, kind: null, owner: "anybody" };
      case "nobody": return { progress: "open", kind: null, owner: "nobody" };
      case "commitments": return { progress: "open", kind: "commitment", owner: "anybody" };
    }
  }
}
