// The one field that searches and does: what can be done at this moment, the meetings that go by what is typed, and the places
// in the archive where the words stand.

import * as backend from "../lib/backend";
import { KEYS, type Action, type Doable, type Key } from "../lib/keys";
import { nl } from "../lib/nl";
import { Question } from "../lib/question";
import type { Found, FoundPlace, Meeting } from "../lib/wire/types";
import { groupOf, type Group } from "./groups";

export type Option =
  | { kind: "do"; group: Group; key: Key<Action> }
  | { kind: "meeting"; group: Group; meeting: Meeting }
  | { kind: "place"; group: Group; place: FoundPlace };

const NOTHING: Found = { meetings: [], names: [], places: [], more: false };
const ORDER: readonly Group[] = ["do", "meetings", "people", "subjects", "decisions", "minutes", "actions", "papers", "agenda"];

/** Keys that move the caret or the choice, or belong to what is typed: as an action in a list they mean nothing. */
const OF_THE_CARET = /^(Shift\+)?(Arrow\w+|Home|End|Page\w+|Tab|Backspace|Delete|Enter|Escape)$/;

interface Around {
  take: (option: Option) => void;
  close: () => void;
  all: (words: string) => void;
  failed: (reason: unknown) => void;
}

export class Palette {
  words = $state("");
  /** The place of the chosen option in `options`. */
  chosen = $state(0);
  /** Whether the archive has answered for the words that stand there now. */
  answered = $state(true);
  #found = $state.raw<Found>(NOTHING);
  readonly #question: Question<Found>;
  readonly #beneath: () => Doable;
  readonly #take: (option: Option) => void;
  readonly #close: () => void;
  readonly #toAll: (words: string) => void;

  constructor(beneath: () => Doable, { take, close, all, failed }: Around) {
    this.#beneath = beneath;
    this.#take = take;
    this.#close = close;
    this.#toAll = all;
    const answered = (found: Found) => {
      this.#found = found;
      this.answered = true;
    };
    this.#question = new Question(
      async (words) => (words.trim() === "" ? NOTHING : backend.search(words)),
      answered,
      (reason) => {
        answered(NOTHING);
        failed(reason);
      },
    );
  }

  readonly options: readonly Option[] = $derived.by(() => {
    const all: Option[] = [
      ...this.#possible().map((key): Option => ({ kind: "do", group: "do", key })),
      ...this.#found.meetings.map((meeting): Option => ({ kind: "meeting", group: "meetings", meeting })),
      ...[...this.#found.names, ...this.#found.places].map((place): Option => ({ kind: "place", group: groupOf(place.record), place })),
    ];
    return ORDER.flatMap((group) => all.filter((option) => option.group === group));
  });
  readonly more = $derived(this.#found.more);
  readonly option = $derived(this.options[this.chosen]);

  readonly doable: Doable = {
    "palette.previous": () => (this.chosen = Math.max(0, this.chosen - 1)),
    "palette.next": () => (this.chosen = Math.max(0, Math.min(this.options.length - 1, this.chosen + 1))),
    "palette.run": () => this.option && this.#take(this.option),
    "palette.close": () => this.#close(),
    "palette.all": () => this.all(),
  };

  /** Goes on in the page that shows everything. */
  all(): void {
    this.#toAll(this.words);
  }

  take(option: Option): void {
    this.#take(option);
  }

  typed(words: string): void {
    this.words = words;
    this.chosen = 0;
    this.answered = false;
    this.#question.typed(words);
  }

  /** What can be done now and goes by the words, what is in front first. */
  #possible(): Key<Action>[] {
    const beneath = this.#beneath();
    const wanted = this.words.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
    const seen = new Set<Action>();
    return KEYS.filter(({ action, key, label, context }) => {
      if (!beneath[action] || OF_THE_CARET.test(key) || action === "palette.show" || seen.has(action)) return false;
      const called = `${label} ${nl.keys.contexts[context]}`.toLocaleLowerCase("nl");
      if (!wanted.every((word) => called.includes(word))) return false;
      seen.add(action);
      return true;
    });
  }
}
