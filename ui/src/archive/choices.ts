// What a list can be narrowed to: a body, a year.

import type { Listed } from "../lib/listed.svelte";
import { nl } from "../lib/nl";
import type { Overview } from "../lib/wire/types";

const any = ["", nl.lists.any] as const;

interface ByBody { body: string | null; year: number | null }

export const bodyChoice = <Row extends { id: string }, Filter extends ByBody>({ bodies }: Overview, list: Listed<Row, Filter>) => ({
  label: nl.lists.body,
  value: list.filter.body ?? "",
  choices: [any, ...bodies.map(({ id, fields }) => [id, fields.short] as const)],
  write: (body: string) => list.narrow({ body: body || null } as Partial<Filter>),
});

export const yearChoice = <Row extends { id: string }, Filter extends ByBody>(list: Listed<Row, Filter>) => ({
  label: nl.lists.year,
  value: list.filter.year?.toString() ?? "",
  choices: [any, ...list.part.years.map(({ year }) => [String(year), String(year)] as const)],
  write: (year: string) => list.narrow({ year: year ? Number(year) : null } as Partial<Filter>),
});
