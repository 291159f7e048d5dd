// Words at the desk that are kept as a phrase of one's own.

import { newId } from "../lib/ids";
import { nl } from "../lib/nl";
import { isShort } from "../lib/phrases";
import type { MeetingState } from "../meeting/meeting.svelte";
import type { Question } from "./life.svelte";

const words = nl.phrases;

/** Asks for a short name for these words. */
export function phraseQuestion(meeting: MeetingState, text: string): Question {
  const taken = new Set(meeting.desk.phrases.map(({ fields }) => fields.short));
  return {
    title: words.keep,
    submit: words.record,
    fields: [
      {
        name: "short", label: words.short, value: "", wrong: (typed) =>
          typed.trim() === "" ? "" : !isShort(typed.trim()) ? words.notShort : taken.has(typed.trim()) ? words.taken : "",
      },
      { name: "text", label: words.text, value: text.trim() },
    ],
    answer: ({ short = "", text = "" }) => {
      meeting.act({ op: "add_phrase", id: newId(), phrase: { short, text } });
      meeting.tell("done", words.kept(short));
    },
  };
}
