// Sentences that minutes have every time, built in or the secretary's own, behind a semicolon and a space. Pure: from the desk and the words to the words.

import { longDate } from "../lib/dates";
import { filled, snippets, type Facts } from "../lib/nl/snippets";
import type { ClockTime, DeskView } from "../lib/wire/types";

/** Words as they were and as they became, each with its caret. */
export interface Expansion {
  before: string;
  after: string;
  caret: number;
}

/** What the words become when the caret stands behind a snippet and a space; null when it doesn't. */
export function expansion(desk: DeskView, clock: ClockTime, text: string, caret: number): Expansion | null {
  const [typed, name = ""] = /(?<=^|[\s(]);([a-z]+) $/.exec(text.slice(0, caret)) ?? [];
  const own = desk.phrases.find(({ fields }) => fields.short === name)?.fields.text;
  const snippet = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
  const tonight = facts(desk, clock);
  const said = own === undefined ? snippet?.text(tonight) : filled(own, tonight);
  if (!typed || said === undefined) return null;
  const from = caret - typed.length;
  const words = `${said} `;
  const kept = text.slice(0, from) + words;
  return { before: text, after: kept + text.slice(caret), caret: kept.length };
}

function facts({ plan, duties, attendance, tally }: DeskView, time: ClockTime): Facts {
  const { present, proxies, votes, quorum, shortfall } = tally;
  return {
    date: longDate(plan.date),
    time,
    chair: duties.findLast(({ fields }) => fields.duty === "chair")?.fields.name ?? null,
    present, proxies, votes, quorum, shortfall,
    apologies: attendance.filter(({ fields }) => fields.presence === "apologies").map(({ fields }) => fields.name),
  };
}
