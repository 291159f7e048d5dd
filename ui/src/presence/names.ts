// Finding somebody by what is typed of a name: any beginnings of its words, accents or not.

import type { Attendance, AttendanceId, DeskView, MemberKind, PersonId, Row } from "../lib/wire/types";

/** Somebody who can be chosen by name. */
export interface Known {
  name: string;
  person: PersonId | null;
  kind: MemberKind;
  votes: number;
  /** Their place on tonight's list, once they have one. */
  row: Row<AttendanceId, Attendance> | undefined;
}

const AT_MOST = 6;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
export const wordsOf = (text: string) => plain(text).split(/[\s-]+/).filter(Boolean);

/** Everybody in the archive, and whoever stands on tonight's list by name alone. */
export function everybody({ people, attendance }: DeskView): Known[] {
  const rows = new Map(attendance.flatMap((row) => (row.fields.person ? [[row.fields.person, row]] : [])));
  const byNameAlone = attendance.filter(({ fields }) => fields.person === null);
  return [
    ...people.map(({ id, fields: { name, member_kind, votes } }) =>
      ({ name, person: id, kind: member_kind, votes, row: rows.get(id) })),
    ...byNameAlone.map((row): Known =>
      ({ name: row.fields.name, person: null, kind: "non_member", votes: row.fields.votes, row })),
  ];
}

/** Whether a name has, for each word typed, a word that begins with it. */
export function begins(name: string, typed: string): boolean {
  const words = wordsOf(name);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/** Those whose name begins as typed; who is not on the list yet comes first. */
export function matching(all: readonly Known[], typed: string): Known[] {
  const [first] = wordsOf(typed);
  if (!first) return [];
  const rank = (known: Known) => (known.row ? 2 : 0) + (plain(known.name).startsWith(first) ? 0 : 1);
  return all
    .filter(({ name }) => begins(name, typed))
    .map((known) => ({ known, at: rank(known) }))
    .sort((a, b) => a.at - b.at || a.known.name.localeCompare(b.known.name, "nl"))
    .slice(0, AT_MOST)
    .map(({ known }) => known);
}

/** Whether the whole of somebody's name was typed. */
export const isName = (name: string, typed: string) => wordsOf(name).join(" ") === wordsOf(typed).join(" ");
