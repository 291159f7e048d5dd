// Choosing something by words in a field: what is typed, what goes by it, and what the keys do with that.

import type { Doable } from "./keys";
import { Question } from "./question";

/** What is said when a choice can't be made of what was typed. */
export interface ChoiceWords {
  choose: string;
  none: (typed: string) => string;
}

interface Around<Option> {
  find: (words: string) => Promise<readonly Option[]>;
  take: (option: Option | null) => void;
  failed: (reason: unknown) => void;
  words: ChoiceWords;
}

export class Choosing<Option> {
  /** What is being typed; null when the field shows what stands. */
  typed = $state<string | null>(null);
  options = $state.raw<readonly Option[]>([]);
  /** The place of the chosen option. */
  chosen = $state(0);
  /** What is the matter with what was typed. */
  trouble = $state("");
  /** Whether something is asked, and whether the archive has answered that. */
  #asked = false;
  #answered = false;
  /** Whether the first option is to be taken once the archive has answered. */
  #awaited = false;
  readonly #take: (option: Option | null) => void;
  readonly #words: ChoiceWords;
  readonly #question: Question<readonly Option[]>;

  constructor({ find, take, failed, words }: Around<Option>) {
    this.#take = take;
    this.#words = words;
    this.#question = new Question(find, (options) => this.#answer(options), failed);
  }

  readonly doable: Doable = $derived.by(() => {
    const { options, typed } = this;
    return {
      "choice.next": () => this.#step(1),
      ...(options.length > 0 && { "choice.previous": () => this.#step(-1) }),
      ...((options.length > 0 || typed?.trim()) && { "choice.take": () => this.enter() }),
      ...((options.length > 0 || typed !== null) && { "choice.leave": () => this.clear() }),
    };
  });

  type(words: string): void {
    this.typed = words;
    this.#ask(words);
  }

  /** Takes the chosen option, or the first one as soon as it is known. */
  enter(): void {
    if (this.#answered) this.take(this.options[this.chosen]);
    else this.#awaited = true;
  }

  take(option: Option | undefined): void {
    if (!option) return;
    this.clear();
    this.#take(option);
  }

  /** Back to what stands. */
  clear(): void {
    this.typed = null;
    this.options = [];
    this.trouble = "";
    this.#asked = this.#answered = this.#awaited = false;
  }

  /** When the field is left: nothing typed means none, and what only one goes by is that one. */
  settle(): void {
    const { typed, options } = this;
    this.options = [];
    if (typed === null) return this.clear();
    if (typed.trim() === "") {
      this.clear();
      this.#take(null);
    } else if (this.#answered && options.length === 1) this.take(options[0]);
    else this.trouble ||= this.#words.choose;
  }

  /** With nothing on the list yet, the key for the next one asks for it. */
  #step(step: -1 | 1): void {
    if (this.options.length === 0) return this.#ask(this.typed ?? "");
    this.chosen = Math.max(0, Math.min(this.options.length - 1, this.chosen + step));
  }

  #ask(words: string): void {
    this.trouble = "";
    this.#asked = true;
    this.#answered = this.#awaited = false;
    this.#question.typed(words);
  }

  #answer(options: readonly Option[]): void {
    if (!this.#asked) return;
    this.options = options;
    this.chosen = 0;
    this.#answered = true;
    if (options.length === 0 && this.typed?.trim()) this.trouble = this.#words.none(this.typed.trim());
    if (this.#awaited) this.take(options[0]);
  }
}
