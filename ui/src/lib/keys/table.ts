// What a row of the table of keys is.

export type Context =
  | "adoption" | "start" | "create" | "archive" | "between" | "people" | "planning" | "meeting" | "agenda" | "agendaField" | "notes" | "block" | "blocks" | "kind"
  | "form" | "choice" | "presence" | "vote" | "paper" | "hall" | "filter" | "palette" | "search" | "openActions" | "open" | "papers" | "document" | "decisions" | "actions" | "panel" | "subject" | "next" | "notice" | "figures" | "everywhere";

export interface Key<Action extends string> {
  /** Where the key works; a field that names it in `data-keys` leaves its keys to it. */
  context: Context;
  /** As `Ctrl+N`, or the name of the key. */
  key: string;
  action: Action;
  label: string;
  /** Whether it stands in the bar when it works. */
  bar: boolean;
}

export const row = <Action extends string>(
  context: Context,
  key: string,
  action: Action,
  label: string,
  bar = true,
): Key<Action> => ({ context, key, action, label, bar });
