// The one way from the meeting's screen to the archive: acts, and what is being typed, each sent when the one before it has
// been answered. What the disk refuses for the moment is kept and tried again; nothing typed is let go of.

import { failureOf } from "../lib/backend";
import type { Draft, Failure, Sheet } from "../lib/wire/types";

/** In milliseconds. */
const TRY_AGAIN = 2000;

/** Failures of the disk: they may pass, so what could not be written waits. */
const PASSING = new Set(["disk_full", "read_only", "io", "gone"]);

type Step =
  | { kind: "act"; carryOut: () => Promise<Sheet | null> }
  | { kind: "draft"; draft: Draft };

export interface Ends {
  keepDraft: (draft: Draft) => Promise<void>;
  /** The archive as it is on disk; `current` when nothing waits that changes it. */
  answered: (sheet: Sheet | null, current: boolean) => void;
  /** The disk refuses for the moment. */
  held: (failure: Failure) => void;
  /** An act can't be done; whatever waited behind it is let go of too. */
  refused: (failure: Failure) => void;
}

export class Queue {
  #waiting: Step[] = [];
  #running: Promise<void> | null = null;
  readonly #ends: Ends;

  constructor(ends: Ends) {
    this.#ends = ends;
  }

  /** Whether something is not on disk yet. */
  get busy(): boolean {
    return this.#running !== null;
  }

  act(carryOut: () => Promise<Sheet | null>): void {
    // An act is always preceded by one with the words that were typed, so a draft that still waits is behind the times.
    this.#waiting = this.#waiting.filter(({ kind }) => kind === "act");
    this.#push({ kind: "act", carryOut });
  }

  draft(draft: Draft): void {
    this.#waiting = this.#waiting.filter(({ kind }) => kind === "act");
    this.#push({ kind: "draft", draft });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #push(step: Step): void {
    this.#waiting.push(step);
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    for (let step = this.#waiting.shift(); step; step = this.#waiting.shift()) {
      try {
        const sheet = step.kind === "act" ? await step.carryOut() : await this.#ends.keepDraft(step.draft).then(() => null);
        this.#ends.answered(sheet, !this.#waiting.some(({ kind }) => kind === "act"));
      } catch (reason) {
        const failure = failureOf(reason);
        if (PASSING.has(failure.code)) {
          const superseded = step.kind === "draft" && this.#waiting.length > 0;
          if (!superseded) this.#waiting.unshift(step);
          this.#ends.held(failure);
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
        } else {
          this.#waiting = [];
          this.#ends.refused(failure);
        }
      }
    }
  }
}
