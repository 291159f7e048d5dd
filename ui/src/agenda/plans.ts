// What an item, a meeting or a proposal is before anything about it is known.

import type { DeskItem, ItemId, ItemPlan, Lateness, MeetingStatus, Proposal, TemplateItem } from "../lib/wire/types";

export const plain = (title: string, lateness: Lateness | null): ItemPlan => ({
  printed_number: null,
  title,
  kind: null,
  presenter: null,
  planned_minutes: null,
  explanation: null,
  lateness,
  brought_by: null,
  urgent: false,
  open_since: null,
  origin: null,
  visibility: null,
});

export const fromTemplate = ({ title, kind, minutes }: TemplateItem): ItemPlan =>
  ({ ...plain(title, null), kind, planned_minutes: minutes });

/** An item for a new agenda, under the one of that number in the same list, if it is a sub-item. */
export interface Planned {
  parent: number | null;
  plan: ItemPlan;
}

/** The agenda of an earlier meeting to begin another with: what came late belonged to that evening. */
export function likeBefore(items: readonly DeskItem[]): Planned[] {
  const kept: DeskItem[] = [];
  for (const item of items) {
    const above = item.parent === null || kept.some(({ id }) => id === item.parent);
    if (item.plan.lateness === null && above) kept.push(item);
  }
  return kept.map(({ parent, plan: { title, kind, presenter, planned_minutes, visibility } }) => ({
    parent: parent === null ? null : kept.findIndex(({ id }) => id === parent),
    plan: { ...plain(title ?? "", null), title, kind, presenter, planned_minutes, visibility },
  }));
}

export const noProposal = (item: ItemId, voting_order: number): Proposal => ({
  item,
  entry: null,
  kind: "proposal",
  amends: null,
  title: null,
  text: "",
  submitters: [],
  advice: null,
  voting_order,
});

/** Members hold the agenda from the moment the notice goes out; what comes on it later is said to be late. */
export function latenessAt(status: MeetingStatus): Lateness | null {
  switch (status) {
    case "preparing":
    case "cancelled": return null;
    case "called": return "after_notice";
    case "running":
    case "suspended":
    case "adjourned":
    case "closed": return "at_meeting";
  }
}
