// The words that comments point at, found back in the text as it is. Pure.

import type { Comment, CommentId, CommentView } from "../lib/wire/types";

/** A run of text and the comments that point at it. */
export interface Stretch {
  text: string;
  comments: CommentId[];
}

/** How often a passage stands in a text. */
export const times = (text: string, passage: string) => (passage === "" ? 0 : text.split(passage).length - 1);

/** The text cut where a passage begins or ends. */
export function stretches(text: string, comments: readonly CommentView[]): Stretch[] {
  const ranges = comments.flatMap(({ id, comment: { passage } }) => {
    const from = passage ? text.indexOf(passage) : -1;
    return passage && from >= 0 ? [{ id, from, to: from + passage.length }] : [];
  });
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0;
    const here = ranges.filter((range) => range.from <= from && range.to >= to);
    return { text: text.slice(from, to), comments: here.map(({ id }) => id) };
  });
}

/** The text with the proposed words in it; null where that can't be said: the passage is not there, or more than once. */
export function reworded(text: string, { passage, wording }: Comment): string | null {
  if (wording === null) return null;
  if (passage === null) return wording;
  return times(text, passage) === 1 ? text.replace(passage, () => wording) : null;
}

/** What another text changes: the words that differ, cut at whole words, or all of it where those stand there more than once. */
export function proposal(before: string, after: string): { passage: string; wording: string } {
  const [old, fresh] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  // What was only put in between is shown with the word before it.
  if (old.length - tail === head && head > 0) head -= 1;
  const passage = old.slice(head, old.length - tail).join("");
  const wording = fresh.slice(head, fresh.length - tail).join("");
  return times(before, passage) === 1 ? { passage, wording } : { passage: before, wording: after };
}
