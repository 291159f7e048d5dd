// A decision and an action point as they begin, at a block of the minutes.

import { readDue } from "../lib/typed";
import type { Action, Decision, DeskView, EntryId, PersonRow } from "../lib/wire/types";

export const newDecision = (desk: DeskView, entry: EntryId, text: string): Decision => ({
  body: desk.body.id,
  meeting: desk.id,
  entry,
  proposal: null,
  date: desk.plan.date,
  text: text.trim(),
  outcome: "adopted",
  method: null,
  in_force_from: null,
  review_on: null,
  condition: null,
  warnings: [],
  visibility: null,
});

/** A name from the archive behind `@` may be more words; any other is one. */
function ownerNames(desk: DeskView): RegExp {
  const names = desk.people.map(({ fields }) => fields.name).sort((a, b) => b.length - a.length);
  const known = names.map((name) => `${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`);
  return new RegExp(`@(${[...known, "[\\p{L}\\d'’.-]+"].join("|")})\\s*`, "giu");
}

/** `@tijn ledenlijst bijwerken >1 mrt`: the owner behind `@`, behind `>` the day before which, or words for it. */
export function newAction(desk: DeskView, entry: EntryId, text: string): Action {
  const due = /\s*>\s*([^>]+)$/.exec(text);
  const owners: string[] = [];
  const words = text.slice(0, due?.index ?? text.length).replace(ownerNames(desk), (_, name: string) => {
    owners.push(name);
    return "";
  });
  const before = due?.[1]?.trim() ?? "";
  const read = readDue(before, desk.plan.date);
  return {
    kind: "action",
    meeting: desk.id,
    entry,
    text: words.trim(),
    owners: owners.map((name) => known(desk, name)),
    // A day that no month has stays on the screen as it was typed.
    ...("value" in read ? read.value : { due: null, due_words: before }),
    visibility: null,
  };
}

/** Somebody of the archive. */
type Named = Pick<PersonRow, "id" | "fields">;

/** The person with this name, short name or first name, when there is exactly one; else the name as typed. */
export function known({ people }: { people: readonly Named[] }, typed: string) {
  const wanted = typed.trim().toLocaleLowerCase("nl");
  const means = ({ fields }: Named) =>
    [fields.name, fields.short_name ?? "", fields.name.split(" ")[0] ?? ""].some((name) => name.toLocaleLowerCase("nl") === wanted);
  const [person, ...others] = people.filter(means);
  return person && others.length === 0
    ? { name: person.fields.name, person: person.id, inferred: false }
    : { name: typed.trim(), person: null, inferred: false };
}

/** Who is to do it, by names with a comma between them. Who stood there stays who they were; a role or body is no person. */
export function ownersNamed(archive: { people: readonly Named[] }, typed: string, before: Action["owners"]): Action["owners"] {
  const names = typed.split(",").map((name) => name.trim()).filter(Boolean);
  return names.map((name) => {
    const stood = before.find((one) => one.name === name);
    const now = stood?.person ? stood : known(archive, name);
    return now.person ? now : (stood ?? now);
  });
}
