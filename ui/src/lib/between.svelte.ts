// Acts while no meeting lies open: each is carried out, taken back and brought back here, whatever screen it was done on.
// They take turns, so that nothing that was changed is dropped because the change before it was still on its way.

import * as backend from "./backend";
import type { Doable } from "./keys";
import { nl } from "./nl";
import type { DocumentId, Erasing, MeetingId, Op, Told, Turned, Turns } from "./wire/types";

/** What lies around them. */
export interface Around {
  /** Does it whatever else runs; what fails is told. Says whether it was done. */
  carryOut: (work: () => Promise<unknown>) => Promise<boolean>;
  tell: (text: string) => void;
  /** What is being typed becomes an act. */
  settle: () => void;
  /** What the screen shows is read anew. */
  reread: () => Promise<void>;
}

const NOTHING: Turns = { undo: null, redo: null };

export class Between {
  turns = $state.raw<Turns>(NOTHING);
  readonly #around: Around;
  #last: Promise<unknown> = Promise.resolve();

  constructor(around: Around) {
    this.#around = around;
  }

  /** What the keys can do on a screen where such acts are done. */
  get doable(): Doable {
    const { undo, redo } = this.turns;
    return {
      ...(undo && { "between.undo": () => void this.#turn("undo", backend.undoBetween, nl.between.undone) }),
      ...(redo && { "between.redo": () => void this.#turn("redo", backend.redoBetween, nl.between.redone) }),
    };
  }

  /** Another archive. */
  clear(): void {
    this.turns = NOTHING;
  }

  /** After a meeting: what was done last may have been done there. */
  async look(): Promise<void> {
    this.turns = await backend.turns();
  }

  /** Carries out acts as one, made when all before them are done, and then what follows from them. Says whether it was done. */
  act(made: () => readonly Op[], then: () => Promise<unknown>): Promise<boolean> {
    return this.#inTurn(async () => {
      const [only, ...others] = made();
      if (!only) return;
      this.turns = await backend.actBetween(others.length > 0 ? { op: "together", ops: [only, ...others] } : only);
      await then();
    });
  }

  putOnAgenda(document: DocumentId, meeting: MeetingId): Promise<boolean> {
    return this.#inTurn(async () => (this.turns = await backend.putOnAgenda(document, meeting)));
  }

  /** Erases, and gives what is to be told of it; null when it was not done. */
  async erase(erasing: Erasing): Promise<Told[] | null> {
    let told: Told[] | null = null;
    await this.#inTurn(async () => {
      told = await backend.erase(erasing);
      this.turns = await backend.turns();
    });
    return told;
  }

  /** Resolves when every act so far is on disk. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #turn(which: keyof Turns, turn: () => Promise<Turned>, told: (label: string) => string): Promise<boolean> {
    this.#around.settle();
    return this.#inTurn(async () => {
      if (!this.turns[which]) return;
      const { label, turns } = await turn();
      this.turns = turns;
      await this.#around.reread();
      this.#around.tell(told(label));
    });
  }

  #inTurn(work: () => Promise<unknown>): Promise<boolean> {
    const turn = this.#last.then(() => this.#around.carryOut(work));
    this.#last = turn;
    return turn;
  }
}
