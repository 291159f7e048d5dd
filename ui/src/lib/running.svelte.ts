// One command at a time, and what is told of it in the strip above the keys.

import * as backend from "./backend";
import { nl } from "./nl";
import type { Failure, Saved } from "./wire/types";

export interface Notice {
  kind: "trouble" | "done";
  text: string;
}

/** In milliseconds: long enough not to flash at what is done at once. */
const PATIENCE = 300;

interface How {
  /** Whether it begins with a file dialog: then it is the person who is busy. */
  asks?: boolean;
  /** Whether the failure is told elsewhere than in the strip. */
  handled?: (failure: Failure) => boolean;
}

export class Running {
  notice = $state.raw<Notice | null>(null);
  /** True while a command runs that has not answered for a while. */
  slow = $state(false);
  #busy = false;

  /** What comes back takes it away again, if it still stands there. */
  readonly tell = (kind: Notice["kind"], text: string): (() => void) => {
    const notice = (this.notice = { kind, text });
    return () => {
      if (this.notice === notice) this.dismiss();
    };
  };

  readonly failed = (reason: unknown): void => void this.tell("trouble", backend.failureOf(reason).message);

  dismiss(): void {
    this.notice = null;
  }

  /** Keys pressed meanwhile do nothing. */
  async run(work: () => Promise<unknown>, how: How = {}): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.carryOut(work, how);
    this.#busy = false;
  }

  /** Does it, and tells what fails. Says whether it was done. */
  async carryOut(work: () => Promise<unknown>, { asks = false, handled }: How = {}): Promise<boolean> {
    this.dismiss();
    const timer = asks ? undefined : setTimeout(() => (this.slow = true), PATIENCE);
    try {
      await work();
      return true;
    } catch (reason) {
      const failure = backend.failureOf(reason);
      if (!handled?.(failure)) this.tell("trouble", failure.message);
      return false;
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  /** Makes a file, and tells where it lies. */
  async save(make: () => Promise<Saved | null>): Promise<void> {
    const save = async () => {
      const saved = await make();
      if (saved) this.tell("done", nl.archive.saved(saved));
    };
    await this.run(save, { asks: true });
  }
}
