// The meetings by year, as they stand in the list: newest first, each with its place in the whole.

import { yearOf } from "./dates";
import type { Meeting } from "./wire/types";

export interface Year {
  year: string;
  decisions: number;
  rows: { meeting: Meeting; index: number }[];
}

export function byYear(meetings: readonly Meeting[]): Year[] {
  const years: Year[] = [];
  meetings.forEach((meeting, index) => {
    const year = yearOf(meeting.date);
    let group = years.at(-1);
    if (group?.year !== year) years.push((group = { year, decisions: 0, rows: [] }));
    group.decisions += meeting.decisions;
    group.rows.push({ meeting, index });
  });
  return years;
}
