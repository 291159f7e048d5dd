// The rows of a part of a list by year, as they stand in it, each with its place in the whole.

import { yearOf } from "./dates";
import type { Page } from "./wire/types";

export interface Year<Row> {
  year: string;
  rows: { row: Row; index: number }[];
}

export function byYear<Row extends { date: string | null }>({ rows, from, years: counted }: Page<Row>): Year<Row>[] {
  const years: Year<Row>[] = [];
  rows.forEach((row, at) => {
    // A list that is not by year is one whole.
    const year = counted.length > 0 && row.date ? yearOf(row.date) : "";
    let group = years.at(-1);
    if (group?.year !== year) years.push((group = { year, rows: [] }));
    group.rows.push({ row, index: from + at });
  });
  return years;
}
