// What is found stands in groups, by what it is to a person.

import type { IconName } from "../frame/Icon.svelte";
import type { nl } from "../lib/nl";
import type { Table } from "../lib/wire/types";

export type Group = keyof typeof nl.palette.groups;
/** The groups that the archive itself is searched in. */
export type PlaceGroup = Exclude<Group, "do" | "meetings">;

export const KINDS: Record<PlaceGroup, readonly Table[]> = {
  decisions: ["decision", "decision_fact"],
  minutes: ["entry"],
  actions: ["action_point", "action_update"],
  papers: ["document"],
  agenda: ["item", "proposal"],
  people: ["person"],
  subjects: ["subject"],
};

export const PLACE_GROUPS = Object.keys(KINDS) as PlaceGroup[];

export const groupOf = (record: Table): PlaceGroup => PLACE_GROUPS.find((group) => KINDS[group].includes(record)) ?? "agenda";

export const SIGNS: Record<Group, IconName> = {
  do: "now", meetings: "meeting", decisions: "gavel", minutes: "document", actions: "action", papers: "document", agenda: "meeting", people: "people", subjects: "clock",
};
