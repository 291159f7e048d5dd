// An archive that goes to other people: what went where, and the forms for the next time.

import * as backend from "../lib/backend";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { HandingOver, OnlyRead, PassedOn, Passings, Saved, TakingOver, Visibility } from "../lib/wire/types";

export type Form = "share" | "give" | "take";

/** What the window does for it. */
export interface Around {
  /** Why what lies open can only be read, if it can. */
  readOnly: () => OnlyRead | null;
  /** Begins with a file dialog; one command at a time. */
  ask: (work: () => Promise<unknown>) => void;
  save: (make: () => Promise<Saved | null>) => void;
  /** Something else lies open now, or the same to be read only. */
  show: (passed: PassedOn) => Promise<void>;
  tell: (text: string) => void;
}

export class Passing {
  view = $state.raw<Passings | null>(null);
  form = $state<Form | null>(null);
  readonly #around: Around;
  #submit: (() => void) | null = null;

  constructor(around: Around) {
    this.#around = around;
  }

  async read(): Promise<void> {
    this.view = await backend.passings();
  }

  /** Another archive. */
  clear(): void {
    this.view = null;
    this.form = null;
  }

  /** What the keys can do. */
  get doable(): Doable {
    if (this.form) return { "form.submit": () => this.#submit?.(), "form.cancel": () => (this.form = null) };
    const why = this.#around.readOnly();
    return {
      ...(why === null && { "passing.share": () => (this.form = "share"), "passing.give": () => (this.form = "give") }),
      ...(why !== "in_use" && why !== "readers_copy" && { "passing.take": () => (this.form = "take") }),
    };
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  share(audience: Visibility, to: string | null): void {
    this.#around.save(async () => {
      const saved = await backend.shareCopy(audience, to);
      if (!saved) return null;
      this.form = null;
      await this.read();
      return saved;
    });
  }

  give(handing: HandingOver): void {
    this.#pass(() => backend.handOver(handing), ({ saved: { file, folder }, told }) => nl.passing.gave(file, folder, told));
  }

  take(taking: TakingOver): void {
    this.#pass(() => backend.takeOver(taking), ({ saved: { file }, told }) => nl.passing.took(file, told));
  }

  #pass(pass: () => Promise<PassedOn | null>, told: (passed: PassedOn) => string): void {
    this.#around.ask(async () => {
      const passed = await pass();
      if (!passed) return;
      await this.#around.show(passed);
      this.#around.tell(told(passed));
    });
  }
}
