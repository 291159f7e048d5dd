// What people type in the fields of a letter.

import * as backend from "../lib/backend";
import { nl } from "../lib/nl";
import type { Typed } from "../lib/typed";
import type { DocumentId, Meeting, NamedDocument } from "../lib/wire/types";

/** The document that is meant: by its whole name, or by words that only it has. */
export const closing =
  (names: readonly NamedDocument[]) =>
  (typed: string): Typed<DocumentId | null> => {
    const wanted = typed.trim().toLocaleLowerCase("nl");
    if (wanted === "") return { value: null };
    const whole = names.find(({ name }) => name.toLocaleLowerCase("nl") === wanted);
    if (whole) return { value: whole.id };
    const words = wanted.split(/\s+/);
    const meant = names.filter(({ name }) => words.every((word) => name.toLocaleLowerCase("nl").includes(word)));
    const [first] = meant;
    if (!first) return { wrong: nl.papers.closesNone(typed.trim()) };
    return meant.length === 1 ? { value: first.id } : { wrong: nl.papers.closesMore(meant.length, first.name) };
  };

/** How many meetings are offered when nothing was typed. */
const NEWEST = 8;

/** The meetings that go by these words; the newest ones when there are none. */
export async function meetingsBy(words: string): Promise<readonly Meeting[]> {
  if (words.trim()) return backend.meetingsNamed(words);
  return (await backend.meetings({ body: null, year: null }, 0)).rows.slice(0, NEWEST);
}
