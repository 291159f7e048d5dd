// An election while its ballots are being counted: what is typed, and what is recorded of it. Who is elected is core's to say.

import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import { nl } from "../lib/nl";
import type { Ballot, Candidate, Decision, Election, ElectionRule, EntryId, Op, Poll, Polled, Round } from "../lib/wire/types";
import { electionRules } from "../lib/wire/words";
import { findEntry } from "../meeting/foreseen";
import { newDecision } from "../notes/records";
import type { MeetingState } from "../meeting/meeting.svelte";
import { everybody, isName, matching, type Known } from "../presence/names";

export const COUNTS = ["returned", "blank", "invalid"] as const;
const RULES = Object.keys(electionRules) as ElectionRule[];
export type BallotCount = (typeof COUNTS)[number];

const digits = (text: string) => text.replace(/\D/g, "").slice(0, 5);
const squeezed = (text: string) => text.trim().replace(/\s+/g, " ");

export class Electing {
  office = $state("");
  seats = $state("1");
  tellers = $state("");
  issued = $state("");
  candidates = $state.raw<Candidate[]>([]);
  counts = $state.raw<Record<BallotCount, string>>({ returned: "", blank: "", invalid: "" });
  /** As typed, in the candidates' order. */
  votes = $state.raw<string[]>([]);
  rule = $state<ElectionRule>("absolute");
  lot = $state<string | null>(null);
  /** The beginning of a candidate's name. */
  typed = $state("");
  option = $state(0);
  polled = $state.raw<Polled | null>(null);
  readonly #meeting: MeetingState;
  readonly #entry: EntryId;

  constructor(meeting: MeetingState, entry: EntryId) {
    this.#meeting = meeting;
    this.#entry = entry;
    const { held } = this;
    if (held) {
      this.office = held.fields.office;
      this.seats = String(held.fields.seats);
      this.tellers = held.fields.tellers.join(", ");
      this.candidates = held.fields.candidates;
      this.votes = held.fields.candidates.map(() => "");
    }
    this.rule = this.rounds.at(-1)?.rule ?? meeting.desk.election_rule;
    this.issued = String(held?.fields.ballots_issued ?? this.#here?.item.votes ?? "");
    this.counts = { ...this.counts, returned: this.issued };
  }

  readonly #here = $derived.by(() => findEntry(this.#meeting.desk, this.#entry));
  readonly held = $derived.by(() => this.#here?.entry.elections.at(-1));
  /** What the rules say of a vote at this moment. */
  readonly warnings = $derived.by(() => this.#here?.item.warnings ?? []);
  readonly rounds = $derived.by(() => this.held?.ballots.map(({ fields }) => fields) ?? []);
  readonly round = $derived.by(() => this.rounds.length + 1);
  /** What has been counted, the round in hand last. */
  readonly poll = $derived.by<Poll>(() => ({
    seats: Number(this.seats),
    issued: this.issued === "" ? null : Number(this.issued),
    candidates: this.candidates.map(({ name }) => name),
    rounds: [...this.rounds, this.#counted()],
  }));
  /** Elected before the round in hand. */
  readonly before = $derived.by(() => new Set(this.polled?.rounds.slice(0, this.rounds.length).flatMap(({ elected }) => elected)));
  readonly seatsBefore = $derived.by(() => Number(this.seats) - this.before.size);
  readonly result = $derived.by(() => this.polled?.rounds[this.rounds.length]);
  /** Whether anything was counted in the round in hand. */
  readonly begun = $derived.by(() => this.votes.some((votes) => votes !== ""));
  readonly name = $derived.by(() => squeezed(this.typed));
  readonly options = $derived.by<(Known | "new")[]>(() => {
    const taken = new Set(this.candidates.map(({ name }) => name));
    const found = matching(everybody(this.#meeting.desk), this.typed).filter(({ name }) => !taken.has(name));
    const fresh = this.name !== "" && !taken.has(this.name) && !found.some(({ name }) => isName(name, this.name));
    return fresh ? [...found, "new"] : found;
  });
  readonly chosen = $derived.by(() => this.options[Math.min(this.option, this.options.length - 1)]);
  readonly ready = $derived.by(() => this.begun && squeezed(this.office) !== "" && Number(this.seats) > 0);

  async addUp(poll: Poll): Promise<void> {
    const polled = await backend.poll(poll);
    // An answer to figures that were typed over meanwhile comes too late.
    if (poll === this.poll) this.polled = polled;
  }

  type(text: string): void {
    this.typed = text;
    this.option = 0;
  }

  turn(step: -1 | 1): void {
    this.option = Math.max(0, Math.min(this.options.length - 1, this.option + step));
  }

  /** Puts a name on the ballot paper. */
  stand(who: Known | "new"): void {
    const candidate = who === "new" ? { name: this.name, person: null } : { name: who.name, person: who.person };
    this.candidates = [...this.candidates, candidate];
    this.votes = [...this.votes, ""];
    this.type("");
  }

  /** Takes the last name off it. */
  withdraw(): void {
    this.candidates = this.candidates.slice(0, -1);
    this.votes = this.votes.slice(0, -1);
  }

  fill(seats: string): void {
    this.seats = digits(seats);
  }

  /** Ballots that come back are as many as were given out, until somebody counts otherwise. */
  issue(ballots: string): void {
    if (this.counts.returned === this.issued) this.count("returned", ballots);
    this.issued = digits(ballots);
  }

  count(which: BallotCount, text: string): void {
    this.counts = { ...this.counts, [which]: digits(text) };
  }

  vote(at: number, text: string): void {
    this.votes = this.votes.with(at, digits(text));
  }

  /** Records the round; says whether all seats are filled by it. */
  async record(): Promise<"not yet" | "more" | "filled"> {
    if (!this.ready) return "not yet";
    const { held, rounds, round } = this;
    const polled = await backend.poll(this.poll);
    const election = held?.id ?? newId();
    const fields: Election = {
      entry: this.#entry,
      office: squeezed(this.office),
      seats: Number(this.seats),
      ballots_issued: this.poll.issued,
      tellers: this.tellers.split(",").map(squeezed).filter(Boolean),
      candidates: this.candidates,
    };
    const result = polled.rounds[rounds.length];
    // A lot that was drawn before the figures were put right has nothing to choose any more.
    const lot = this.named(result?.lot_between).find((name) => name === this.lot) ?? null;
    const ballot: Ballot = { election, round, ...this.#counted(), lot };
    const elected = this.named(result?.elected);
    const ops: Op[] = [
      { op: held ? "edit_election" : "hold_election", id: election, election: fields },
      { op: "record_ballot", id: newId(), ballot },
    ];
    if (elected.length > 0) ops.push({ op: "record_decision", id: newId(), decision: this.#decision(elected, fields.office) });
    this.#meeting.unfinished?.settle();
    this.#meeting.together(ops);
    this.votes = this.candidates.map(() => "");
    this.counts = { returned: this.issued, blank: "", invalid: "" };
    this.lot = null;
    return polled.seats_left === 0 ? "filled" : "more";
  }

  /** Candidates by their places on the ballot paper. */
  named(places: readonly number[] = []): string[] {
    return places.flatMap((at) => this.candidates[at]?.name ?? []);
  }

  /** The next rule in the list, and the first one after the last. */
  turnRule(): void {
    this.rule = RULES[(RULES.indexOf(this.rule) + 1) % RULES.length] ?? "absolute";
  }

  #counted(): Round {
    const { returned, blank, invalid } = this.counts;
    // In the first round everybody stands; later, whoever gets no figure does not.
    const votes = this.votes.map((typed) => (typed === "" && this.rounds.length > 0 ? null : Number(typed)));
    return { returned: Number(returned), blank: Number(blank), invalid: Number(invalid), votes, rule: this.rule, lot: this.lot };
  }

  #decision(elected: string[], office: string): Decision {
    const fresh = newDecision(this.#meeting.desk, this.#entry, nl.vote.elected(elected, office));
    return { ...fresh, outcome: "elected", method: "ballot", warnings: this.warnings };
  }
}
