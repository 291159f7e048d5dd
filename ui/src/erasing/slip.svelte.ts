// Words in the minutes of a meeting that should never have been written down: which they are, what would go with them, and that
// they go.

import * as backend from "../lib/backend";
import type { Erasing, Foretold, Told } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";

export class Slip {
  /** The words of the block, of which some or all are to go. */
  readonly text: string;
  /** Those that are to go, once they are told. */
  words = $state<string | null>(null);
  readonly meeting: MeetingState;
  readonly close: () => void;

  constructor(meeting: MeetingState, text: string, close: () => void) {
    this.meeting = meeting;
    this.text = text;
    this.close = () => {
      meeting.panelDoable = {};
      close();
    };
    this.submitsWith(null);
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.meeting.panelDoable = { ...(submit && { "form.submit": submit }), "form.cancel": this.close };
  }

  /** What would go; null when it can't be told, and then it is said why. */
  async foretell(erasing: Erasing): Promise<Foretold | null> {
    return this.#ask(() => backend.foretellErasure(erasing));
  }

  /** Erases, and gives what is to be told of it; null when it was not done. */
  async erase(erasing: Erasing): Promise<Told[] | null> {
    const told = await this.#ask(() => backend.erase(erasing));
    if (told) this.meeting.carryOut(() => backend.sheet(this.meeting.id));
    return told;
  }

  async #ask<T>(question: () => Promise<T>): Promise<T | null> {
    await this.meeting.settled();
    try {
      return await question();
    } catch (reason) {
      this.meeting.tell("trouble", backend.failureOf(reason).message);
      return null;
    }
  }
}
