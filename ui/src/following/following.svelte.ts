// What became of decisions: what is known of the one that is chosen, what is recorded with it, and the subjects it belongs to.

import * as backend from "../lib/backend";
import type { Between } from "../lib/between.svelte";
import type { Choosing } from "../lib/choosing.svelte";
import { toChosenRow } from "../lib/focus";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { Question } from "../lib/question";
import type {
  Decision, DecisionFact, DecisionId, DecisionSheet, DocumentId, EntryId, FactKind, ItemId, ListedDecision, MeetingId, Op, SubjectId, SubjectLine, ToldFact, Vote,
} from "../lib/wire/types";
import { SubjectYears } from "./years.svelte";

export type Form =
  /** Without `what` it is asked what happened. */
  | { kind: "fact"; decision: ListedDecision; what: FactKind | null; known: ToldFact | null }
  | { kind: "subject"; decision: ListedDecision }
  | { kind: "outside" };

/** What lies around it. */
export interface Around {
  acts: () => Between;
  writable: () => boolean;
  chosen: () => ListedDecision | undefined;
  /** Reads the register anew; with `id`, that row is chosen if it is near. */
  refresh: (id?: DecisionId) => Promise<void>;
  goTo: (meeting: MeetingId, item: ItemId | null, entry: EntryId | null) => void;
  openDocument: (document: DocumentId) => void;
  tell: (text: string) => void;
  failed: (reason: unknown) => void;
}

/** A later decision does these. */
export const BY_A_DECISION: readonly FactKind[] = ["amended", "repealed", "confirmed"];
const ENDS: readonly FactKind[] = ["repealed", "annulled", "lapsed"];

const told = nl.following;

export class Following {
  sheet = $state.raw<DecisionSheet | null>(null);
  form = $state.raw<Form | null>(null);
  /** A subject through the years, in place of the register. */
  years = $state.raw<SubjectYears | null>(null);
  subjects = $state.raw<readonly SubjectLine[]>([]);
  /** The fact that the focus is on. */
  fact = $state.raw<ToldFact | null>(null);
  /** Whether the focus is beside the register. */
  beside = $state(false);
  choosing = $state.raw<Pick<Choosing<unknown>, "doable"> | null>(null);
  readonly around: Around;
  readonly #look: Question<DecisionSheet | null>;
  #submit: (() => void) | null = null;

  constructor(around: Around) {
    this.around = around;
    this.#look = new Question(
      async (id) => (id ? backend.decision(id) : null),
      (sheet) => (this.sheet = sheet),
      (reason) => around.failed(reason),
    );
  }

  /** What the keys can do while a form or a subject is in front of the register. */
  get inFront(): Doable | null {
    if (this.form) return { "form.submit": () => this.#submit?.(), "form.cancel": () => void this.cancel(), ...this.choosing?.doable };
    return this.years && { ...this.years.doable, ...this.around.acts().doable };
  }

  /** What they can do in the register, with what is chosen there. */
  get inRegister(): Doable {
    const decision = this.around.chosen();
    const leave: Doable = this.beside ? { "panel.leave": () => void toChosenRow() } : {};
    const looking: Doable = decision ? { ...leave, "subject.years": () => void this.#toYears(decision.id) } : leave;
    if (!this.around.writable()) return looking;
    const record = (what: FactKind | null) => () => this.#ask({ kind: "fact", decision, what, known: null } as Form);
    return {
      ...looking,
      ...this.around.acts().doable,
      "decision.outside": () => this.#ask({ kind: "outside" }),
      ...(decision && {
        "decision.fact": record(null),
        "subject.put": () => this.#ask({ kind: "subject", decision }),
        ...(decision.stands !== null && {
          "decision.amended": record("amended"),
          "decision.repealed": record("repealed"),
          "decision.lapsed": record("lapsed"),
          "decision.confirmed": record("confirmed"),
          "decision.carriedOut": record("carried_out"),
        }),
      }),
      ...(this.fact && { "fact.remove": () => void this.#remove() }),
    };
  }

  /** Another archive. */
  clear(): void {
    this.sheet = this.form = this.years = this.fact = null;
    this.subjects = [];
  }

  /** Nothing stands in front of the register any more. */
  leave(): void {
    this.form = this.years = this.choosing = null;
  }

  /** Reads what is known of the decision that is chosen. */
  look(id: DecisionId | undefined): void {
    this.#look.typed(id ?? "");
  }

  async readSubjects(): Promise<void> {
    try {
      this.subjects = await backend.subjects();
    } catch (reason) {
      this.around.failed(reason);
    }
  }

  /** What is shown, as it is in the archive now. */
  async reread(id?: DecisionId): Promise<void> {
    await this.around.refresh(id ?? this.around.chosen()?.id);
    this.look(this.around.chosen()?.id);
    await Promise.all([this.readSubjects(), this.years?.reread()]);
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  edit(known: ToldFact): void {
    const { sheet } = this;
    if (sheet && this.around.writable()) this.#ask({ kind: "fact", decision: sheet.decision, what: known.fact.kind, known });
  }

  async cancel(): Promise<void> {
    this.#closeForm();
    await toChosenRow();
  }

  async recordFact(decision: ListedDecision, fact: DecisionFact, known: ToldFact | null): Promise<void> {
    const id = known?.fact.id ?? newId();
    await this.#record([{ op: known ? "edit_fact" : "record_fact", id, fact }], decision.id, async () => {
      const sheet = await backend.decision(decision.id);
      const on = ENDS.includes(fact.kind) ? sheet.builtUpon.map(({ number }) => number) : [];
      return told.recorded(decision.number, sheet.decision.stands, on);
    });
  }

  async putTo(decision: ListedDecision, subject: { id: string | null; name: string }): Promise<void> {
    const id = subject.id ?? newId();
    const put: Op = { op: "put_to_subject", id: newId(), part: { subject: id, item: null, decision: decision.id, document: null } };
    const made: Op = { op: "add_subject", id, subject: { name: subject.name, visibility: null } };
    await this.#record(subject.id ? [put] : [made, put], decision.id, async () => told.put(decision.number, subject.name));
  }

  async recordOutside(decision: Decision, counted: Omit<Vote, "decision"> | null): Promise<void> {
    const id = newId();
    const record: Op = { op: "record_decision", id, decision };
    const ops: Op[] = counted ? [record, { op: "record_vote", id: newId(), vote: { ...counted, decision: id } }] : [record];
    await this.#record(ops, id, async () => told.outside.recorded((await backend.decision(id)).decision.number));
  }

  async #record(ops: readonly Op[], id: DecisionId, what: () => Promise<string>): Promise<void> {
    await this.around.acts().act(() => ops, async () => {
      this.#closeForm();
      await this.reread(id);
      this.around.tell(await what());
      await toChosenRow();
    });
  }

  async #remove(): Promise<void> {
    const { fact } = this;
    if (!fact) return;
    await this.around.acts().act(() => [{ op: "remove_fact", id: fact.fact.id }], async () => {
      this.fact = null;
      await this.reread();
      this.around.tell(told.removed(fact.told));
      await toChosenRow();
    });
  }

  /** A field that goes while the focus is in it does not tell so. */
  #closeForm(): void {
    this.form = this.choosing = null;
    this.beside = false;
  }

  #ask(form: Form): void {
    this.form = form;
  }

  /** A subject that somebody comes to from elsewhere. */
  async toSubject(id: SubjectId): Promise<void> {
    this.years = await SubjectYears.at(id, this);
  }

  /** The first subject of a decision through the years. */
  async #toYears(id: DecisionId): Promise<void> {
    try {
      const { subjects } = await backend.decision(id);
      if (subjects.length === 0) return this.around.tell(this.around.writable() ? told.noSubject : told.noSubjectYet);
      this.years = await SubjectYears.of(subjects, id, this);
    } catch (reason) {
      this.around.failed(reason);
    }
  }
}
