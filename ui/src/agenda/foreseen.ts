// The agenda as it will be once an act has been carried out, so that the next key finds what the key before it did. Numbers are
// the archive's to give: they come with its answer.

import type { DeskItem, DeskView, ItemId, ItemPlan, MeetingPlan, Op, Proposal, ProposalId, Row } from "../lib/wire/types";
import { depthAt, moved, rowAt, subtree, spotAt, timed, type Spot } from "./tree";

export function foreseenAgenda(desk: DeskView, op: Op): DeskView {
  switch (op.op) {
    case "edit_meeting":
      return withPlan(desk, op.meeting);
    case "add_item":
      return withItems(desk, added(desk.items, op.id, spotAt(desk.items, op.parent, op.place), op.item));
    case "edit_item":
      return withItems(desk, desk.items.map((item) => (item.id === op.id ? { ...item, plan: op.item } : item)));
    case "annotate_item":
      return withItems(desk, desk.items.map((item) => (item.id === op.id ? { ...item, chair_note: op.note.chair_note } : item)));
    case "move_item": {
      const others = desk.items.filter(({ id }) => id !== op.id);
      return withItems(desk, moved(desk.items, op.id, spotAt(others, op.parent, op.place)));
    }
    case "remove_item": {
      const gone = new Set(subtree(desk.items, op.id).map(({ id }) => id));
      return withItems(desk, desk.items.filter(({ id }) => !gone.has(id)));
    }
    case "add_proposal":
      return withProposals(desk, op.proposal.item, (rows) => [...rows, { id: op.id, fields: op.proposal }]);
    case "edit_proposal":
      return withProposals(desk, op.proposal.item, (rows) => replaced(rows, op.id, op.proposal));
    case "remove_proposal":
      return { ...desk, items: desk.items.map((item) => ({ ...item, proposals: item.proposals.filter(({ id }) => id !== op.id) })) };
    default:
      return desk;
  }
}

const withPlan = (desk: DeskView, plan: MeetingPlan): DeskView =>
  ({ ...desk, plan, items: timed(desk.items, plan.planned_start).items });

const withItems = (desk: DeskView, items: DeskItem[]): DeskView =>
  ({ ...desk, items: timed(items, desk.plan.planned_start).items });

function withProposals(desk: DeskView, id: ItemId, change: (rows: Row<ProposalId, Proposal>[]) => Row<ProposalId, Proposal>[]): DeskView {
  const inOrder = (rows: Row<ProposalId, Proposal>[]) => rows.toSorted((one, other) => turn(one) - turn(other));
  return { ...desk, items: desk.items.map((item) => (item.id === id ? { ...item, proposals: inOrder(change(item.proposals)) } : item)) };
}

/** When it is voted on: what nobody gave a turn comes first, as it does in the archive. */
const turn = ({ fields }: Row<ProposalId, Proposal>) => fields.voting_order ?? 0;

const replaced = (rows: Row<ProposalId, Proposal>[], id: ProposalId, fields: Proposal) =>
  rows.map((row) => (row.id === id ? { id, fields } : row));

function added(items: DeskItem[], id: ItemId, spot: Spot, plan: ItemPlan): DeskItem[] {
  const item: DeskItem = {
    id,
    parent: spot.parent,
    depth: depthAt(items, spot),
    planned_at: null,
    plan,
    changes_statutes: false,
    chair_note: null,
    treatment: { status: "untouched", status_note: null, began_at: null, ended_at: null },
    // What the statutes ask comes with the archive's answer.
    majority: "absolute",
    warnings: [],
    recusals: [],
    votes: null,
    proposals: [],
    entries: [],
  };
  return items.toSpliced(rowAt(items, spot), 0, item);
}
