// What of the register goes by words that somebody types.

import * as backend from "../lib/backend";
import { nl } from "../lib/nl";
import type { ListedDecision, SubjectLine } from "../lib/wire/types";

/** As many as one takes in at a glance; another word leaves fewer. */
const MOST = 8;

const ANY = { words: "", body: null, year: null, outcome: null, standing: null, subject: null, person: "" };

/** The decisions that were taken from this day on, newest first. */
export const takenSince =
  (day: string) =>
  async (words: string): Promise<readonly ListedDecision[]> => {
    const { rows } = await backend.decisions({ ...ANY, words }, 0);
    return rows.filter(({ date, stands }) => stands !== null && date >= day).slice(0, MOST);
  };

/** Those that may have done something to this one. */
export const laterThan = (decision: ListedDecision) => async (words: string) =>
  (await takenSince(decision.date)(words)).filter(({ id }) => id !== decision.id);

/** A subject that is there, or one that is made by its name. */
export interface SubjectChoice { id: string | null; name: string; more: string }

/** The subjects that go by these words; with a name that nothing has yet, that one too. */
export const subjectsBy =
  (known: () => Promise<readonly SubjectLine[]>) =>
  async (words: string): Promise<readonly SubjectChoice[]> => {
    const typed = words.trim();
    const plain = (text: string) => text.toLocaleLowerCase("nl");
    const all = await known();
    const found = all
      .filter(({ name }) => plain(name).includes(plain(typed)))
      .slice(0, MOST)
      .map(({ id, name, parts }): SubjectChoice => ({ id, name, more: nl.following.subject.parts(parts) }));
    const fresh = typed && !all.some(({ name }) => plain(name) === plain(typed));
    return fresh ? [...found, { id: null, name: typed, more: nl.following.subject.fresh }] : found;
  };
