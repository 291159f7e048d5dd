// A vote on a matter while it is being counted: what is typed, and what is recorded of it. The rule itself is core's.

import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type {
  Count, Decision, DeskDecision, EntryId, Majority, Method, Op, Outcome, Pronouncement, Proposal, ProposalId, Row, Vote, Weighed,
} from "../lib/wire/types";
import { majorities } from "../lib/wire/words";
import type { Called } from "../notes/shorthand";
import type { MeetingState } from "../meeting/meeting.svelte";
import { findEntry } from "../meeting/foreseen";
import { newDecision } from "../notes/records";
import { decisionOn, pending } from "./proposals";

export const FIELDS = ["in_favour", "against", "blank", "invalid"] as const;
export type Field = (typeof FIELDS)[number];

/** Ways of deciding by which nobody is counted. */
const WITHOUT_COUNT: ReadonlySet<Method> = new Set(["gavel", "acclamation"]);
/** What may come of a proposal that carries. */
const CARRIED: ReadonlySet<Outcome> = new Set(["adopted", "amended", "noted", "appointed", "discharged"]);

const MAJORITIES = Object.keys(majorities) as Majority[];

const EMPTY: Record<Field, string> = { in_favour: "", against: "", blank: "", invalid: "" };
const digits = (text: string) => text.replace(/\D/g, "").slice(0, 5);

export class Counting {
  /** The decision that is voted on; null for a new one. */
  decisionId = $state<string | null>(null);
  /** The proposal that a new decision settles, if it settles one. */
  proposalId = $state<ProposalId | null>(null);
  /** What the chair pronounces, where that is not left to the figures; it is decisive (2:13(3) BW). */
  #word = $state<Pronouncement | null>(null);
  /** What the chair says with it. */
  remark = $state("");
  text = $state("");
  method = $state<Method>("show_of_hands");
  majority = $state<Majority>("absolute");
  typed = $state.raw(EMPTY);
  /** What comes of the figures as they stand; a moment behind the keys. */
  weighed = $state.raw<Weighed | null>(null);
  /** Whether it was tried to record a decision without words. */
  wordless = $state(false);
  readonly #meeting: MeetingState;
  readonly #entry: EntryId;

  /** Figures that are `called` out are of what was not counted yet. */
  constructor(meeting: MeetingState, entry: EntryId, called: Called | null) {
    this.#meeting = meeting;
    this.#entry = entry;
    const { decisions, pending } = this;
    const uncounted = decisions.findLast(({ votes }) => votes.every(({ fields }) => fields.contested));
    // What the hall sees: the first proposal whose turn it is. A vote that stands is looked at again when nothing waits.
    if (!uncounted && pending[0]) this.propose(pending[0]);
    else this.take(uncounted ?? decisions.at(-1) ?? null);
    called?.forEach((votes, at) => this.type(FIELDS[at] ?? "in_favour", String(votes)));
  }

  readonly #here = $derived.by(() => findEntry(this.#meeting.desk, this.#entry));
  readonly decisions = $derived.by<DeskDecision[]>(() => this.#here?.entry.decisions ?? []);
  /** What is put to the vote at this item and not decided yet, in voting order. */
  readonly pending = $derived.by(() => (this.#here ? pending(this.#here.item) : []));
  /** Whether an amendment to what is voted on was adopted. */
  readonly amended = $derived.by(() => {
    const proposal = this.decision?.fields.proposal ?? this.proposalId;
    const item = this.#here?.item;
    const amendments = item?.proposals.filter(({ fields }) => proposal !== null && fields.amends === proposal) ?? [];
    const outcomes = amendments.map(({ id }) => item && decisionOn(item, id)?.fields.outcome);
    return outcomes.some((outcome) => outcome !== undefined && CARRIED.has(outcome));
  });
  readonly decision = $derived(this.decisions.find(({ id }) => id === this.decisionId));
  readonly rounds = $derived(this.decision?.votes ?? []);
  /** The round that stands recorded and holds. */
  readonly standing = $derived(this.rounds.find(({ fields }) => !fields.contested));
  readonly round = $derived(this.standing?.fields.round ?? this.rounds.length + 1);
  readonly contested = $derived(this.rounds.findLast(({ fields }) => fields.contested)?.fields);
  /** What the rules say of a vote at this moment. */
  readonly warnings = $derived.by(() => this.#here?.item.warnings ?? []);
  /** Who stepped aside at this item. */
  readonly aside = $derived.by(() => this.#here?.item.recusals.map(({ fields }) => fields.name) ?? []);
  readonly counts = $derived(!WITHOUT_COUNT.has(this.method));
  readonly count = $derived.by<Count>(() => ({
    ...this.#figures(),
    present: this.#here?.item.votes ?? null,
    majority: this.majority,
    if_carried: this.#ifCarried(),
  }));

  /** Whether the chair pronounces otherwise than the figures say. */
  readonly overruled = $derived.by(() => {
    const counted = this.weighed?.outcome;
    return counted != null && this.pronounced(counted) !== counted;
  });

  /** Takes a decision to vote on, or a new one with the words of the block. */
  take(decision: DeskDecision | null): void {
    this.decisionId = decision?.id ?? null;
    this.proposalId = null;
    this.text = decision?.fields.text ?? (this.decisions.length === 0 ? (this.#here?.entry.fields.text ?? "") : "");
    const method = decision?.fields.method;
    // Whoever opens the panel is about to count, also what passed with the gavel a moment ago.
    if (method && !WITHOUT_COUNT.has(method)) this.method = method;
    const standing = decision?.votes.find(({ fields }) => !fields.contested)?.fields;
    this.typed = standing ? typedOf(standing) : EMPTY;
    this.majority = standing?.majority ?? this.#here?.item.majority ?? "absolute";
    this.#word = standing?.pronounced ?? null;
    this.remark = standing?.remark ?? "";
  }

  /** Takes a proposal, for a new decision on it. */
  propose({ id, fields }: Row<ProposalId, Proposal>): void {
    this.take(null);
    this.proposalId = id;
    this.text = fields.text;
  }

  type(field: Field, text: string): void {
    this.typed = { ...this.typed, [field]: digits(text) };
    if (!this.overruled) this.#word = null;
  }

  /** The next rule in the list, and the first one after the last. */
  turnMajority(): void {
    this.majority = MAJORITIES[(MAJORITIES.indexOf(this.majority) + 1) % MAJORITIES.length] ?? "absolute";
  }

  /** All votes that the other fields leave. */
  rest(field: Field): void {
    const { present } = this.count;
    if (present === null) return;
    const others = FIELDS.filter((other) => other !== field).reduce((sum, other) => sum + Number(this.typed[other]), 0);
    this.type(field, String(Math.max(0, present - others)));
  }

  /** Records the result, and takes up what is to be voted on next: the proposals of an item belong together. */
  async record(): Promise<"not yet" | "next" | "done"> {
    const { proposalId, pending } = this;
    const recorded = await this.#recorded();
    if (!recorded) return "not yet";
    this.#meeting.unfinished?.settle();
    this.#meeting.together(recorded.ops);
    const next = proposalId && pending.find(({ id }) => id !== proposalId);
    if (!next) return "done";
    this.propose(next);
    return "next";
  }

  /** Records the result as contested, and makes room for the next round. */
  async contest(): Promise<void> {
    const { standing } = this;
    if (standing && this.#unchanged(standing.fields)) {
      this.#meeting.act({ op: "contest_vote", id: standing.id });
    } else {
      const recorded = await this.#recorded();
      if (!recorded?.vote) return;
      this.#meeting.unfinished?.settle();
      this.#meeting.together([...recorded.ops, { op: "contest_vote", id: recorded.vote }]);
      this.decisionId = recorded.decision;
    }
    this.typed = EMPTY;
    this.#word = null;
    this.remark = "";
  }

  async weigh(count: Count): Promise<void> {
    const weighed = await backend.weigh(count);
    // An answer to figures that were typed over meanwhile comes too late.
    if (count === this.count) this.weighed = weighed;
  }

  async #recorded(): Promise<{ ops: Op[]; decision: string; vote: string | null } | null> {
    this.wordless = !this.text.trim();
    if (this.wordless) return null;
    const weighed = this.counts ? (await backend.weigh(this.count)).outcome : this.count.if_carried;
    if (!weighed) return null;
    const outcome = this.pronounced(weighed);
    const { decision, standing } = this;
    const id = decision?.id ?? newId();
    const fields: Decision = { ...(decision?.fields ?? this.#fresh()), text: this.text.trim(), outcome, method: this.method };
    // A new round is a new moment; figures that are put right are not.
    if (!standing) fields.warnings = this.warnings;
    const ops: Op[] = [{ op: decision ? "edit_decision" : "record_decision", id, decision: fields }];
    if (standing) ops.push({ op: "remove_vote", id: standing.id });
    if (!this.counts) return { ops, decision: id, vote: null };
    const { present } = this.count;
    const vote = newId();
    ops.push({
      op: "record_vote",
      id: vote,
      vote: {
        decision: id, round: this.round, ...this.#figures(), present: standing?.fields.present ?? present, contested: false,
        majority: this.majority, pronounced: pronouncement(outcome), remark: (outcome !== weighed && this.remark.trim()) || null,
      },
    });
    return { ops, decision: id, vote };
  }

  /** The chair takes the word from the figures, or gives it back to them. */
  overrule(): void {
    const counted = this.weighed?.outcome;
    if (counted) this.#word = this.overruled ? null : counted === "rejected" ? "adopted" : "rejected";
  }

  /** What the chair makes of an outcome. */
  pronounced(outcome: Outcome): Outcome {
    if (!this.#word || !this.counts || this.#word === pronouncement(outcome)) return outcome;
    return this.#word === "rejected" ? "rejected" : this.count.if_carried;
  }

  #ifCarried(): Outcome {
    const outcome = this.decision?.fields.outcome;
    if (outcome && CARRIED.has(outcome)) return outcome;
    return this.amended ? "amended" : "adopted";
  }

  #fresh(): Decision {
    return { ...newDecision(this.#meeting.desk, this.#entry, ""), proposal: this.proposalId };
  }

  #figures(): Record<Field, number> {
    const { in_favour, against, blank, invalid } = this.typed;
    return { in_favour: Number(in_favour), against: Number(against), blank: Number(blank), invalid: Number(invalid) };
  }

  #unchanged(vote: Vote): boolean {
    const figures = this.#figures();
    const pronounced = this.weighed?.outcome && pronouncement(this.pronounced(this.weighed.outcome));
    return FIELDS.every((field) => figures[field] === vote[field]) && this.majority === vote.majority && pronounced === vote.pronounced;
  }
}

const pronouncement = (outcome: Outcome): Pronouncement => (outcome === "rejected" ? "rejected" : "adopted");

const typedOf = (vote: Vote): Record<Field, string> =>
  ({ in_favour: String(vote.in_favour), against: String(vote.against), blank: String(vote.blank), invalid: String(vote.invalid) });
