// What can't be read is no act, and is not thrown away either: it is kept for when its field is back on the screen, and told.

import { nl } from "../lib/nl";
import type { MeetingState } from "../meeting/meeting.svelte";

export interface Keeper {
  /** What was kept for this field; it is the field's again. */
  take: () => string | null;
  keep: (label: string, typed: string, wrong: string) => void;
}

/** Keeps for one field of a record, named by `field`. */
export const keeper = ({ unread, tell }: MeetingState, field: string): Keeper => ({
  take: () => {
    const typed = unread.get(field) ?? null;
    unread.delete(field);
    return typed;
  },
  keep: (label, typed, wrong) => {
    unread.set(field, typed);
    tell("trouble", nl.agenda.unread(label, typed, wrong));
  },
});
