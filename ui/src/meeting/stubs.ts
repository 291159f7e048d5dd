// A block comes into the archive with its first letter, so that no word is lost, and gets its other words as an act of its own.
// Nobody means to go back to that letter: undo and redo go past it.

import type { DeskView, EntryId, Op } from "../lib/wire/types";
import { findEntry } from "./foreseen";

/** Longer words were meant as such. */
const LONGEST = 2;

export class Stubs {
  /** First letters, by the block that went on from them. */
  readonly #of = new Map<EntryId, string>();

  /** Told of each act, before it shows on the desk. */
  heard(op: Op, desk: DeskView): void {
    if (op.op === "together") for (const one of op.ops) this.heard(one, desk);
    if (op.op !== "edit_entry") return;
    const before = findEntry(desk, op.id)?.entry.fields.text ?? "";
    const { text } = op.entry;
    if (before !== "" && before.length <= LONGEST && text.length > before.length && text.startsWith(before)) this.#of.set(op.id, before);
  }

  /** Whether what was reversed brought a block to its first letter. */
  reached(before: DeskView, after: DeskView): boolean {
    return [...this.#of].some(([id, letter]) => {
      const [was, is] = [before, after].map((desk) => findEntry(desk, id)?.entry.fields.text);
      return is === letter && was !== letter;
    });
  }
}
