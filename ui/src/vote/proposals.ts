// What is put to the vote at an item: what came of it, and in which order the rest is voted on.

import type { DeskDecision, DeskItem, Op, Proposal, ProposalId, Row } from "../lib/wire/types";

type Tabled = Row<ProposalId, Proposal>;

/** The decision that settles a proposal, if there is one yet. */
export const decisionOn = (item: DeskItem, proposal: ProposalId): DeskDecision | undefined =>
  item.entries.flatMap(({ decisions }) => decisions).find(({ fields }) => fields.proposal === proposal);

/** What is not decided yet, in voting order. */
export const pending = (item: DeskItem): Tabled[] => item.proposals.filter(({ id }) => !decisionOn(item, id));

/** What can be amended: no amendment itself, and nothing about the order of the meeting. */
export const amendable = (item: DeskItem): Tabled[] =>
  item.proposals.filter(({ fields }) => fields.kind === "proposal" || fields.kind === "motion");

/** The acts that put a proposal in its place: an amendment before what it amends, a point of order before all that is open. */
export function putToTheVote(item: DeskItem, id: ProposalId, fields: Proposal): Op[] {
  const known = item.proposals.some((row) => row.id === id);
  const others = item.proposals.filter((row) => row.id !== id);
  const open = new Set(pending(item).map((row) => row.id));
  const goesBefore = (row: Tabled) =>
    fields.kind === "procedural" ? open.has(row.id) && row.fields.kind !== "procedural" : row.id === fields.amends;
  const at = others.findIndex(goesBefore);
  const inOrder = others.toSpliced(at < 0 ? others.length : at, 0, { id, fields });
  return inOrder.flatMap((row, before): Op[] => {
    const proposal = { ...row.fields, voting_order: before + 1 };
    if (row.id === id) return [{ op: known ? "edit_proposal" : "add_proposal", id, proposal }];
    return row.fields.voting_order === before + 1 ? [] : [{ op: "edit_proposal", id: row.id, proposal }];
  });
}
