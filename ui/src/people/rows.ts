// People and seats as rows of a list, and which of them a filter leaves.

import type { MemberKind, OfficesView, PeopleView, PersonRow, SeatLine } from "../lib/wire/types";

export type PersonLine = PersonRow & { date: null; offices: string[] };
/** Named by its term, or by its office while nobody held that. */
export type SeatRow = SeatLine & { id: string; date: null };

export interface PeopleFilter { words: string; kind: MemberKind | null; office: string | null; year?: never }
export interface SeatFilter { words: string; body: string | null; past: boolean; year?: never }

const HOLDING = new Set(["held", "retiring", "over"]);
const goesBy = (words: string, text: string) => {
  const plain = text.toLocaleLowerCase("nl");
  return words.toLocaleLowerCase("nl").split(/\s+/).every((word) => plain.includes(word));
};

export function personLines({ people }: PeopleView, { lines }: OfficesView): PersonLine[] {
  const held = new Map<string, string[]>();
  for (const { person, state, office_name } of lines)
    if (person && HOLDING.has(state)) held.set(person, [...(held.get(person) ?? []), office_name]);
  return people
    .map((row) => ({ ...row, date: null, offices: held.get(row.id) ?? [] }))
    .sort((one, other) => one.fields.name.localeCompare(other.fields.name, "nl"));
}

export const isPerson = (filter: PeopleFilter) => ({ fields, contact, offices }: PersonLine) =>
  (!filter.kind || fields.member_kind === filter.kind)
  && (!filter.office || offices.includes(filter.office))
  && goesBy(filter.words, [fields.name, fields.short_name ?? "", contact.email ?? "", ...offices].join(" "));

export const seatRows = (lines: SeatLine[]): SeatRow[] => lines.map((line) => ({ ...line, id: line.term ?? line.office, date: null }));

export const isSeat = (filter: SeatFilter) => ({ body, office_name, name, state, note }: SeatRow) =>
  (!filter.body || body === filter.body)
  && (filter.past || state !== "past")
  && goesBy(filter.words, [office_name, name ?? "", state === "vacant" ? "vacature" : "", note ?? ""].join(" "));
