// Who steps aside at an item because of a conflict of interest: what is asked, and what is recorded of it.

import { newId } from "../lib/ids";
import { nl } from "../lib/nl";
import type { DeskItem, Recusal, RecusalId, Row } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { everybody, isName, matching } from "../presence/names";
import { timeTyped } from "../presence/time";
import type { Question } from "./life.svelte";

const words = nl.aside;
const wrong = (typed: string) => (timeTyped(typed) === undefined ? nl.typed.noTime : "");

/** Asks who steps aside, or about one who did: whoever is named again is the same one. */
export function asideQuestion(meeting: MeetingState, item: DeskItem, known?: Row<RecusalId, Recusal>): Question {
  const { desk } = meeting;
  const here = desk.attendance.filter(({ fields }) => fields.presence === "present");
  const fields = known?.fields;
  return {
    title: fields ? words.edit(fields.name) : words.ask(item.plan.printed_number ? words.item(item.plan.printed_number) : words.thisItem),
    submit: nl.notes.life.record,
    fields: [
      { name: "name", label: words.name, value: fields?.name ?? "", hint: words.nameHint, people: here.length > 0 ? here : desk.people },
      { name: "from", label: words.from, value: fields?.from_time ?? "", optional: true, hint: words.whole, wrong },
      { name: "until", label: words.until, value: fields?.until_time ?? "", optional: true, hint: words.whole, wrong },
      { name: "vote", label: words.voteOnly, value: fields?.aside_from === "vote" ? "vote" : "", optional: true, choice: true },
    ],
    answer: ({ name = "", from = "", until = "", vote = "" }) => {
      const who = named(meeting, name);
      const before = known ?? item.recusals.find(({ fields }) => fields.name === who.name);
      const recusal: Recusal = {
        item: item.id, ...who, aside_from: vote ? "vote" : "matter", from_time: timeTyped(from) ?? null, until_time: timeTyped(until) ?? null,
      };
      meeting.act(before ? { op: "edit_recusal", id: before.id, recusal } : { op: "step_aside", id: newId(), recusal });
    },
    ...(known && { remove: { label: words.remove, act: () => meeting.act({ op: "remove_recusal", id: known.id }) } }),
  };
}

/** The one that the beginning of a name means when it means one of those present, or else one in the archive. */
function named({ desk }: MeetingState, typed: string): Pick<Recusal, "name" | "person"> {
  const found = matching(everybody(desk), typed);
  const here = found.filter(({ row }) => row?.fields.presence === "present");
  const exact = found.filter(({ name }) => isName(name, typed));
  const [who, ...others] = exact.length > 0 ? exact : here.length > 0 ? here : found;
  return who && others.length === 0 ? { name: who.name, person: who.person } : { name: typed, person: null };
}
