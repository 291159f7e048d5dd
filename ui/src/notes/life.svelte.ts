// The life of the meeting and of its items, one key each. What needs a word more is asked at the foot of the sheet.

import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { MeetingState } from "../meeting/meeting.svelte";
import { asideQuestion } from "./aside";
import { known } from "./records";

/** A field of a question. */
export interface Field {
  name: string;
  label: string;
  value: string;
  /** Whether it may stay empty. */
  optional?: boolean;
  /** Whether it is answered with yes or no: ticked or empty. */
  choice?: boolean;
  /** Names to choose from. */
  people?: readonly { id: string; fields: { name: string } }[];
  /** What may be typed. */
  hint?: string;
  /** What is wrong with what is typed; nothing when it will do. */
  wrong?: (typed: string) => string;
}

/** A question at the foot of the sheet. */
export interface Question {
  title: string;
  fields: Field[];
  submit: string;
  answer: (answers: Record<string, string>) => void;
  /** Takes away what is asked about. */
  remove?: { label: string; act: () => void };
}

const words = nl.notes.life;

export class Life {
  question = $state.raw<Question | null>(null);
  readonly #meeting: MeetingState;
  readonly #back: () => void;

  /** `back` puts the caret where the work is. */
  constructor(meeting: MeetingState, back: () => void) {
    this.#meeting = meeting;
    this.#back = back;
  }

  readonly doable: Doable = $derived.by(() => {
    const meeting = this.#meeting;
    const { desk, item } = meeting;
    if (this.question) return {};
    const doable: Doable = {};
    const can = (step: (typeof desk.steps)[number]) => desk.steps.includes(step);
    if (can("open")) doable["life.open"] = () => this.open();
    if (can("resume")) doable["life.resume"] = () => this.resume();
    if (can("suspend")) {
      doable["life.suspend"] = () =>
        meeting.act({ op: "suspend_meeting", id: desk.id, suspension: newId(), at: meeting.clock });
    }
    if (can("close")) doable["life.close"] = () => this.#close();
    if (can("reopen")) doable["life.reopen"] = () => this.#askReason(words.reopen, (reason) => meeting.act({ op: "reopen_meeting", id: desk.id, reason }), false);
    if (!meeting.open) return doable;
    doable["item.late"] = () => this.#askLate();
    doable["duty.hand"] = () => this.#askHand();
    if (!item) return doable;
    const { id, treatment } = item;
    if (meeting.running && treatment.status !== "current") {
      doable["item.begin"] = () => meeting.act({ op: "begin_item", id, at: meeting.clock });
    }
    if (treatment.status !== "postponed") {
      doable["item.postpone"] = () =>
        this.#askReason(words.postpone, (reason) => meeting.act({ op: "postpone_item", id, reason: reason || null }));
    }
    if (treatment.status !== "withdrawn") {
      doable["item.withdraw"] = () =>
        this.#askReason(words.withdraw, (reason) => meeting.act({ op: "withdraw_item", id, reason: reason || null }));
    }
    doable["item.aside"] = () => this.ask(asideQuestion(meeting, item));
    const closed = item.plan.visibility === "board";
    doable["item.closed"] = () =>
      meeting.act({ op: "set_visibility", of: { item: id }, visibility: closed ? null : "board" });
    return doable;
  });

  /** The gavel: chair and minute taker first, when nobody said who they are. */
  open(): void {
    const { desk } = this.#meeting;
    const held = new Set(desk.duties.map(({ fields }) => fields.duty));
    if (held.has("chair") && held.has("minute_taker")) return this.#strike([]);
    const people = desk.people;
    this.ask({
      title: words.open,
      submit: words.openNow(this.#meeting.clock),
      fields: [
        { name: "chair", label: words.chair, value: "", people, optional: true },
        { name: "minute_taker", label: words.minuteTaker, value: "", people, optional: true },
      ],
      answer: (answers) => this.#strike(Object.entries(answers).filter(([, name]) => name !== "")),
    });
  }

  resume(): void {
    const meeting = this.#meeting;
    meeting.act({ op: "resume_meeting", id: meeting.id, at: meeting.clock });
  }

  answered(answers: Record<string, string>): void {
    const question = this.question;
    this.question = null;
    question?.answer(answers);
    this.#back();
  }

  removed(): void {
    this.question?.remove?.act();
    this.dismiss();
  }

  dismiss(): void {
    this.question = null;
    this.#back();
  }

  ask(question: Question): void {
    this.#meeting.unfinished?.settle();
    this.question = question;
  }

  /** Opens the meeting and takes its first item in hand. */
  #strike(duties: [string, string][]): void {
    const meeting = this.#meeting;
    const { desk, clock } = meeting;
    const first = desk.items[0];
    meeting.together([
      { op: "open_meeting", id: desk.id, at: clock },
      ...duties.map(([duty, name]) => this.#duty(duty as "chair" | "minute_taker", name, null)),
      ...(first?.treatment.status === "untouched" ? [{ op: "begin_item" as const, id: first.id, at: clock }] : []),
    ]);
    meeting.choose(first?.id);
  }

  #duty(duty: "chair" | "minute_taker", typed: string, from_time: string | null) {
    const { name, person } = known(this.#meeting.desk, typed);
    const fields = { meeting: this.#meeting.id, duty, person, name, from_time, until_time: null };
    return { op: "assign_duty" as const, id: newId(), duty: fields };
  }

  #close(): void {
    const meeting = this.#meeting;
    const { desk, clock } = meeting;
    const inHand = desk.items.find(({ treatment }) => treatment.status === "current");
    meeting.unfinished?.settle();
    meeting.together([
      { op: "close_meeting", id: desk.id, at: clock },
      ...(inHand ? [{ op: "finish_item" as const, id: inHand.id, at: clock }] : []),
    ], words.closedAt(clock));
  }

  #askReason(title: string, act: (reason: string) => void, optional = true): void {
    this.ask({
      title,
      submit: words.record,
      fields: [{ name: "reason", label: words.reason, value: "", optional }],
      answer: ({ reason = "" }) => act(reason),
    });
  }

  #askLate(): void {
    const meeting = this.#meeting;
    this.ask({
      title: words.late,
      submit: words.add,
      fields: [
        { name: "title", label: words.lateTitle, value: "" },
        { name: "by", label: words.lateBy, value: "", optional: true, people: meeting.desk.people },
        { name: "urgent", label: words.urgent, value: "", optional: true, choice: true },
        { name: "closed", label: words.lateClosed, value: "", optional: true, choice: true },
      ],
      answer: ({ title = "", by = "", urgent = "", closed = "" }) => {
        const id = newId();
        meeting.act({
          op: "add_item",
          id,
          meeting: meeting.id,
          parent: null,
          place: this.#beforeClosing(),
          item: {
            printed_number: null, title, kind: null, presenter: null, planned_minutes: null, explanation: null,
            lateness: "at_meeting", brought_by: by || null, urgent: urgent !== "", open_since: null, origin: null, visibility: closed ? "board" : null,
          },
        });
      },
    });
  }

  /** A late item comes before the last one, which closes the meeting. */
  #beforeClosing() {
    const top = this.#meeting.desk.items.filter(({ parent }) => parent === null);
    const before = top.at(-2);
    return before && top.at(-1)?.treatment.status === "untouched" ? { after: before.id } : ("last" as const);
  }

  #askHand(): void {
    const meeting = this.#meeting;
    const from = meeting.running ? meeting.clock : null;
    this.ask({
      title: words.hand,
      submit: words.record,
      fields: [
        { name: "chair", label: words.chair, value: "", optional: true, people: meeting.desk.people },
        { name: "minute_taker", label: words.minuteTaker, value: "", optional: true, people: meeting.desk.people },
      ],
      answer: (answers) => {
        const named = Object.entries(answers).filter(([, name]) => name !== "");
        meeting.together(named.map(([duty, name]) => this.#duty(duty as "chair" | "minute_taker", name, from)));
      },
    });
  }
}
