// What was said of the minutes of one meeting: where one is among it, and what each key does with it. What was said is the
// archive's to tell; it is asked again after each change of the meeting.

import * as backend from "../lib/backend";
import type { Choosing } from "../lib/choosing.svelte";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { shown } from "../lib/window.svelte";
import type { Comment, CommentStatus, CommentView, Op, Reviewed, Shown, WordPiece } from "../lib/wire/types";
import { Slip } from "../erasing/slip.svelte";
import type { MeetingState } from "../meeting/meeting.svelte";
import { aboutLine, linesOf, partOf, type Line, type Part } from "./parts";
import { reworded } from "./passages";
import { Steps, type StepAsked } from "./steps.svelte";

/** What is asked about a comment or about a line, in place. */
export type Asked = "decline" | "answer" | "adapt" | "add";

export class Reviewing {
  readonly meeting: MeetingState;
  readonly steps: Steps;
  view = $state.raw<Reviewed | null>(null);
  /** The comment or the line at which one is, by id. */
  here = $state<string | null>(null);
  /** What is being asked there. */
  asked = $state.raw<Asked | null>(null);
  /** What is being asked about the minutes as a whole. */
  step = $state.raw<StepAsked | null>(null);
  /** Words that are to be erased, while that is asked. */
  slip = $state.raw<Slip | null>(null);
  /** The choice by words in which the caret is. */
  choosing = $state.raw<Pick<Choosing<unknown>, "doable"> | null>(null);
  /** Who comments within Hamerslag: the minute taker, until another name is typed. */
  author = $state("");
  #turn = 0;

  readonly comments = $derived<CommentView[]>(this.view?.review.comments ?? []);
  readonly open = $derived(this.comments.filter(({ answer }) => answer.status === "open"));
  readonly #laid = $derived.by(() => linesOf(this.meeting.desk, this.comments));
  readonly lines = $derived(this.#laid.lines);
  readonly apart = $derived(this.#laid.apart);
  /** What is proposed in each comment, the old words and the new ones in one row. */
  readonly proposed = $derived(new Map<string, WordPiece[]>(this.comments.map(({ id }, at) => [id, this.view?.proposed[at] ?? []])));
  readonly comment = $derived(this.comments.find(({ id }) => id === this.here));
  readonly line = $derived(this.lines.find(({ key }) => key === this.here));
  readonly writable = $derived(!shown.overview?.readOnly);
  readonly final = $derived.by(() => ["adopted", "rectified"].includes(this.meeting.desk.minutes));
  /** Whether the words of the minutes can be given other words now. */
  readonly wordsOpen = $derived.by(() => this.writable && this.meeting.open && !this.meeting.toCome);

  constructor(meeting: MeetingState) {
    this.meeting = meeting;
    this.steps = new Steps(this);
    this.author = meeting.desk.duties.findLast(({ fields }) => fields.duty === "minute_taker")?.fields.name ?? "";
  }

  /** What the keys can do while nothing is asked. */
  readonly doable: Doable = $derived.by(() => {
    if (!this.view) return {};
    return { ...this.#moving(), ...(this.writable && { ...this.answering(this.comment), ...this.#adding(), ...this.#erasing() }), ...this.steps.doable };
  });

  /** What can be done with a comment. */
  answering(one: CommentView | undefined): Doable {
    if (!one || !this.writable || this.final || one.answer.status !== "open") return {};
    const part = partOf(this.meeting.desk, one.comment.about);
    const ask = (asked: Asked) => () => this.ask(one.id, asked);
    return {
      ...(this.taken(one) && { "comment.take": () => this.take(one) }),
      ...(part && this.wordsOpen && { "comment.adapt": ask("adapt") }),
      "comment.decline": ask("decline"),
      "comment.answer": ask("answer"),
      ...(one.comment.author === this.author && { "comment.remove": () => this.#remove(one) }),
    };
  }

  /** The text as it is once a proposal is taken over, where it can be. */
  taken({ comment }: CommentView): { part: Part; text: string } | null {
    const part = this.wordsOpen ? partOf(this.meeting.desk, comment.about) : undefined;
    const text = part ? reworded(part.text, comment) : null;
    return part && text !== null && text.trim() !== "" ? { part, text } : null;
  }

  take(one: CommentView): void {
    const taken = this.taken(one);
    if (taken) this.#settle(one, taken.part.write(taken.text), "accepted", null);
  }

  adapt(one: CommentView, text: string): void {
    const part = partOf(this.meeting.desk, one.comment.about);
    if (part) this.#settle(one, part.text === text ? [] : part.write(text), "adapted", null);
  }

  /** Declined with a reason, or answered. */
  reply(one: CommentView, status: "declined" | "answered", words: string): void {
    this.#settle(one, [], status, words);
  }

  add(about: Shown, said: Pick<Comment, "kind" | "author" | "passage" | "text" | "wording">): void {
    const id = newId();
    this.author = said.author;
    this.asked = null;
    this.here = id;
    this.meeting.act({ op: "add_comment", id, comment: { ...said, minutes: this.meeting.id, about, made_at: Date.now() } });
  }

  ask(at: string, asked: Asked): void {
    this.here = at;
    this.asked = asked;
  }

  /** Back from a question to where it was asked. */
  back(): void {
    this.asked = null;
    this.step = null;
    this.choosing = null;
  }

  /** What one comes to: the first comment that waits, or the first line. */
  begin(): void {
    const known = this.comment ?? this.line;
    if (!known) this.here = (this.open[0] ?? this.comments[0])?.id ?? this.lines[0]?.key ?? null;
  }

  goTo(line: Line): void {
    this.asked = null;
    this.here = line.key;
  }

  /** Asks the archive; an answer to an earlier question comes too late. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    await this.meeting.onDisk();
    try {
      const view = await backend.review(this.meeting.id);
      if (turn !== this.#turn) return;
      this.view = view;
      this.begin();
    } catch (reason) {
      if (turn === this.#turn) this.meeting.tell("trouble", backend.failureOf(reason).message);
    }
  }

  /** Other words and the answer are one act, and one to undo; then comes the next comment that waits. */
  #settle(one: CommentView, words: Op[], status: CommentStatus, answer: string | null): void {
    const waiting = this.open.filter(({ id }) => id !== one.id);
    const at = this.comments.findIndex(({ id }) => id === one.id);
    const behind = new Set(this.comments.slice(at).map(({ id }) => id));
    const next = waiting.find(({ id }) => behind.has(id)) ?? waiting[0];
    this.asked = null;
    this.here = (next ?? one).id;
    const said = { accepted: nl.adoption.said.taken, adapted: nl.adoption.said.adapted, declined: nl.adoption.said.declined, answered: nl.adoption.said.answered, open: "" };
    const done = next ? said[status] : `${said[status]} ${nl.adoption.said.allDone}`;
    this.meeting.together([...words, { op: "answer_comment", id: one.id, answer: { status, answer, answered_at: null } }], done);
  }

  #remove(one: CommentView): void {
    const home = this.lines.find(({ comments }) => comments.some(({ id }) => id === one.id));
    this.here = home?.key ?? this.lines[0]?.key ?? null;
    this.meeting.act({ op: "remove_comment", id: one.id });
  }

  #adding(): Doable {
    const line = this.line ?? this.#homeOf(this.comment);
    if (!line || this.final || this.meeting.toCome) return {};
    return { "comment.add": () => this.ask(line.key, "add") };
  }

  #erasing(): Doable {
    const line = this.line ?? this.#homeOf(this.comment);
    const text = (line?.entry?.fields.text ?? line?.item.plan.title ?? "").trim();
    if (!text || this.meeting.toCome) return {};
    return { "words.erase": () => (this.slip = new Slip(this.meeting, text, () => (this.slip = null))) };
  }

  #homeOf(one: CommentView | undefined): Line | undefined {
    return one && this.lines.find(({ comments }) => comments.some(({ id }) => id === one.id));
  }

  #moving(): Doable {
    const row = this.line ? this.lines.map(({ key }) => key) : this.comments.map(({ id }) => id);
    const at = row.indexOf(this.here ?? "");
    const go = (to: string | undefined) => () => {
      if (to) this.here = to;
    };
    const line = this.#homeOf(this.comment) ?? this.lines[0];
    const beside = this.line && (this.line.comments[0] ?? this.#after(this.line));
    return {
      "comment.next": go(row[at + 1]),
      "comment.previous": go(row[at - 1]),
      "comment.first": go(row[0]),
      "comment.last": go(row.at(-1)),
      ...(!this.line && line && { "comment.text": go(line.key) }),
      ...(beside && { "comment.back": go(beside.id) }),
    };
  }

  /** The first comment behind a line, or else the last one. */
  #after(line: Line): CommentView | undefined {
    const at = this.lines.indexOf(line);
    return this.lines.slice(at).find(({ comments }) => comments.length > 0)?.comments[0] ?? this.comments.at(-1);
  }

  /** What a comment of one's own would be about. */
  aboutHere(): Shown | null {
    return this.line ? aboutLine(this.line) : null;
  }
}
