// The life of minutes, a step a key: they go out to be read, reactions come in, they are presented, taken back, adopted by a later
// meeting, put right beside their words, and signed.

import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { shown } from "../lib/window.svelte";
import type { AdoptionChoice, DecisionId, DraftGoing, Rectification, VersionId, VersionLine } from "../lib/wire/types";
import { leftToDo, type ToDo } from "../notes/review";
import type { Reviewing } from "./reviewing.svelte";

/** What is asked at the foot of the text. */
export type StepAsked = "submit" | "takeBack" | "adopt" | "rectify" | "give";

export class Steps {
  readonly #reviewing: Reviewing;

  constructor(reviewing: Reviewing) {
    this.#reviewing = reviewing;
  }

  get #meeting() {
    return this.#reviewing.meeting;
  }

  readonly versions = $derived.by(() => this.#reviewing.view?.review.versions ?? []);
  readonly choices = $derived.by(() => this.#reviewing.view?.review.choices ?? []);
  /** What was left unsaid in the text. */
  readonly left: ToDo[] = $derived.by(() => leftToDo(this.#meeting.desk));
  readonly nextVersion = $derived(this.versions.length + 1);
  readonly next = $derived.by<"submit" | "adopt" | "wait" | null>(() => {
    const { desk } = this.#meeting;
    if (!this.#reviewing.writable) return null;
    if (desk.minutes === "draft") return desk.course.status === "closed" ? "submit" : null;
    if (desk.minutes !== "submitted") return null;
    return this.choices.length > 0 ? "adopt" : "wait";
  });

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => {
    const { writable, final, meeting } = this.#reviewing;
    const { minutes } = meeting.desk;
    const signed = this.#reviewing.view?.review.signed;
    const copy: Doable = signed ? { "signed.copy": () => void shown.keep(meeting, () => backend.copySigned(meeting.id)) } : {};
    if (!writable || meeting.toCome) return copy;
    const ask = (asked: StepAsked) => () => (this.#reviewing.step = asked);
    return {
      ...copy,
      ...(!final && { "reactions.read": () => void this.#readIn(), "draft.give": ask("give") }),
      ...(this.next === "submit" && { "minutes.submit": () => this.#present() }),
      ...(this.next === "adopt" && { "minutes.adopt": ask("adopt") }),
      ...(this.next === "wait" && { "minutes.adopt": () => meeting.tell("trouble", nl.adoption.adopt.noChoice) }),
      ...(minutes === "submitted" && { "minutes.takeBack": ask("takeBack") }),
      ...(final && { "minutes.rectify": ask("rectify") }),
      ...((final || minutes === "submitted") && { "signed.keep": () => void this.#keepSigned() }),
    };
  });

  /** What is not done yet is told, and forbids nothing. */
  #present(): void {
    if (this.#reviewing.open.length + this.left.length > 0) this.#reviewing.step = "submit";
    else this.submit();
  }

  submit(): void {
    const said = nl.adoption.submit.done(this.nextVersion);
    this.#reviewing.step = null;
    this.#meeting.act({ op: "submit_minutes", meeting: this.#meeting.id, version: newId() }, said);
  }

  takeBack(reason: string): void {
    this.#reviewing.step = null;
    this.#meeting.act({ op: "take_back_minutes", meeting: this.#meeting.id, reason }, nl.adoption.takeBack.done);
  }

  adopt(decision: DecisionId, presented: VersionId | null): void {
    const version = this.versions.at(-1)?.id;
    this.#reviewing.step = null;
    if (!version) return;
    this.#meeting.act({ op: "adopt_minutes", meeting: this.#meeting.id, version, decision, presented }, nl.adoption.adopt.done);
  }

  rectify(rectification: Rectification): void {
    this.#reviewing.step = null;
    this.#meeting.act({ op: "rectify", id: newId(), rectification }, nl.adoption.rectify.done);
  }

  async give(going: DraftGoing): Promise<void> {
    const meeting = this.#meeting;
    this.#reviewing.step = null;
    await shown.keep(meeting, async () => {
      const gone = await backend.giveDraft(meeting.id, going);
      if (gone) meeting.carryOut(async () => gone.sheet);
      return gone?.saved ?? null;
    });
  }

  async #readIn(): Promise<void> {
    const meeting = this.#meeting;
    await shown.withFile(meeting, async () => {
      const came = await backend.takeInReactions(meeting.id);
      if (!came) return;
      this.#reviewing.here = null;
      meeting.carryOut(async () => came.sheet);
      meeting.tell("done", came.told.join(" "));
    });
  }

  async #keepSigned(): Promise<void> {
    const meeting = this.#meeting;
    await shown.withFile(meeting, async () => {
      const sheet = await backend.keepSigned(meeting.id);
      if (!sheet) return;
      meeting.carryOut(async () => sheet);
      meeting.tell("done", nl.adoption.outcome.kept);
    });
  }
}

/** The version that lay before the meeting of a decision, where that was not the last one: the one made last before it opened. */
export function presentedAt(choice: AdoptionChoice | undefined, versions: readonly VersionLine[]): VersionId | null {
  const last = versions.at(-1);
  if (!choice || !last) return null;
  const opened = new Date(`${choice.date}T${choice.opened_at ?? "00:00"}`).getTime();
  const before = versions.findLast(({ made_at }) => made_at < opened);
  return before && before.id !== last.id ? before.id : null;
}
