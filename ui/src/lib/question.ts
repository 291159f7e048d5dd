// What is asked of the archive while somebody types: when the typing rests, one question at a time. When an answer comes too late
// it is dropped for that to the words that stand there then.

/** In milliseconds. */
const REST = 90;

export class Question<Answer> {
  #words = "";
  #asking = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #ask: (words: string) => Promise<Answer>;
  readonly #answered: (answer: Answer) => void;
  readonly #failed: (reason: unknown) => void;

  constructor(ask: (words: string) => Promise<Answer>, answered: (answer: Answer) => void, failed: (reason: unknown) => void) {
    this.#ask = ask;
    this.#answered = answered;
    this.#failed = failed;
  }

  typed(words: string): void {
    this.#words = words;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#put(), REST);
  }

  async #put(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      for (let asked: string | null = null; asked !== this.#words; ) {
        asked = this.#words;
        const answer = await this.#ask(asked);
        if (asked === this.#words) this.#answered(answer);
      }
    } catch (reason) {
      this.#failed(reason);
    } finally {
      this.#asking = false;
    }
  }
}
