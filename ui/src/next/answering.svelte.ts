// Answering what asks to come on an agenda: which one is looked at, and what each key does with it. What asks is the archive's
// to say; it is asked again after each change of the meeting.

import { tick } from "svelte";

import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { today } from "../lib/typed";
import type { Answer, Answered, Asking, CandidateAnswer, CandidateSource, NextAgenda } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";

/** One row: a candidate that waits, or one that was answered. */
export type Line = { key: string; title: string } & ({ asking: Asking; answered?: never } | { answered: Answered; asking?: never });

const nameOf = ({ source, matter }: { source: CandidateSource; matter: string }) => `${source} ${matter}`;

export class Answering {
  readonly meeting: MeetingState;
  agenda = $state.raw<NextAgenda | null>(null);
  /** The answer that asks for a reason first. */
  asked = $state<Exclude<Answer, "taken"> | null>(null);
  /** Said to a screen reader, where the eye sees it happen. */
  said = $state("");
  root: HTMLElement | null = null;
  #chosen = $state<string | null>(null);
  /** Resolves when the list is what the archive says. */
  #fresh: Promise<void> = Promise.resolve();
  #reading = false;
  #again = false;

  /** Those that wait, by where they come from, in the order in which that comes first. */
  readonly groups = $derived.by(() => {
    const groups = new Map<CandidateSource, Line[]>();
    for (const asking of this.agenda?.asking ?? []) {
      const { source, title } = asking.candidate;
      const line = { key: nameOf(asking.candidate), title, asking };
      groups.set(source, [...(groups.get(source) ?? []), line]);
    }
    return [...groups];
  });
  readonly answered = $derived<Line[]>(
    (this.agenda?.answered ?? []).map((answered) => ({ key: `answered ${answered.id}`, title: answered.title, answered })).toReversed(),
  );
  readonly lines = $derived([...this.groups.flatMap(([, lines]) => lines), ...this.answered]);
  readonly chosen = $derived<Line | undefined>(this.lines.find(({ key }) => key === this.#chosen) ?? this.lines[0]);

  constructor(meeting: MeetingState) {
    this.meeting = meeting;
  }

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => {
    if (this.asked) {
      return {
        "form.submit": () => this.root?.querySelector("form")?.requestSubmit(),
        "form.cancel": () => void this.back(),
        "next.show": () => void this.back(),
      };
    }
    const { chosen, lines } = this;
    const doable: Doable = { "next.close": () => this.close(), "next.show": () => this.close() };
    if (!chosen) return doable;
    doable["next.previous"] = () => this.#step(-1);
    doable["next.following"] = () => this.#step(1);
    doable["next.first"] = () => this.choose(lines[0]);
    doable["next.last"] = () => this.choose(lines.at(-1));
    if (chosen.asking) {
      doable["next.take"] = () => void this.take(chosen);
      doable["next.drop"] = () => (this.asked = "dropped");
      doable["next.postpone"] = () => (this.asked = "postponed");
    } else {
      doable["next.withdraw"] = () => this.withdraw(chosen.answered);
    }
    return doable;
  });

  choose(line: Line | undefined): void {
    if (line) this.#chosen = line.key;
  }

  close(): void {
    this.meeting.beside = null;
  }

  /** Back to the list, from the question for a reason. */
  async back(): Promise<void> {
    this.asked = null;
    await tick();
    this.root?.querySelector<HTMLElement>("[role=listbox]")?.focus();
  }

  /** Puts a candidate on the agenda, at the place that it has by then. */
  async take({ key }: Line): Promise<void> {
    this.#goOnFrom(key);
    await this.#fresh;
    const asking = this.agenda?.asking.find(({ candidate }) => nameOf(candidate) === key);
    if (!asking) return;
    this.#act(asking.take, nl.next.said.taken(asking.candidate.title), key);
    const item = asking.take.op === "together" ? asking.take.ops.find((op) => op.op === "add_item" || op.op === "edit_item") : undefined;
    if (item) this.meeting.choose(item.id);
  }

  /** Answers the chosen candidate. */
  answer(answer: Exclude<Answer, "taken">, reason: string | null, until: string | null): void {
    const line = this.chosen;
    if (!line?.asking) return;
    const { source, matter, title } = line.asking.candidate;
    const given: CandidateAnswer = { body: this.meeting.desk.body.id, source, matter, answer, reason, until, given_on: today(), item: null, kept_title: null };
    this.#goOnFrom(line.key);
    this.#act({ op: "answer_candidate", id: newId(), answer: given }, nl.next.said[answer](title), line.key);
    void this.back();
  }

  /** The candidate asks again. */
  withdraw({ title, answer, withdraw }: Answered): void {
    this.#chosen = nameOf(answer);
    this.#act(withdraw, nl.next.said.withdrawn(title), null);
  }

  /** Asks the archive what asks. Changes that come meanwhile are taken together. */
  refresh(): void {
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    this.#fresh = this.#read().finally(() => (this.#reading = false));
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.meeting.onDisk();
      try {
        const agenda = await backend.candidates(this.meeting.id);
        if (!this.#again) this.agenda = agenda;
      } catch (reason) {
        this.meeting.tell("trouble", backend.failureOf(reason).message);
      }
    }
  }

  #act(op: Parameters<MeetingState["act"]>[0], said: string, gone: string | null): void {
    if (this.agenda) {
      this.agenda = { ...this.agenda, asking: this.agenda.asking.filter(({ candidate }) => nameOf(candidate) !== gone) };
    }
    this.said = said;
    this.meeting.act(op);
    this.refresh();
  }

  #step(step: -1 | 1): void {
    const at = this.lines.findIndex(({ key }) => key === this.chosen?.key);
    this.choose(this.lines[at + step]);
  }

  /** What waits next comes to hand: the one after it, else the one before. */
  #goOnFrom(key: string): void {
    const waiting = this.groups.flatMap(([, lines]) => lines);
    const at = waiting.findIndex((line) => line.key === key);
    this.choose(waiting[at + 1] ?? waiting[at - 1]);
  }
}
