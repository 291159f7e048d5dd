// Calling a meeting: what each key makes, and that it went out. Whom and how is the archive's to say; it is asked again after
// each change of the meeting, and for the day that is typed.

import { tick } from "svelte";

import * as backend from "../lib/backend";
import { copyMail } from "../lib/clipboard";
import { longDate } from "../lib/dates";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { today } from "../lib/typed";
import { shown } from "../lib/window.svelte";
import type { Calling, Means, NoticeId, NoticePaper } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";

/** The ways to call somebody, in the order in which one goes about them. */
export const MEANS = ["email", "letter", "hand"] as const;

/** "14 per e-mail, 6 per post" */
export const byMeans = (called: readonly { means: Means }[]) =>
  MEANS.map((means) => [means, called.filter((one) => one.means === means).length] as const)
    .filter(([, n]) => n > 0)
    .map(([means, n]) => nl.notice.by[means](n))
    .join(", ");

export class CallingOut {
  readonly meeting: MeetingState;
  view = $state.raw<Calling | null>(null);
  /** The day that is thought of in the form that records the sending, while that is there. */
  on = $state<string | null>(null);
  /** Whether the words for this meeting are being changed. */
  wording = $state(false);
  /** Settles what is being typed of them. */
  settle: (() => void) | null = null;
  root: HTMLElement | null = null;
  #turn = 0;

  readonly byMail = $derived(this.view?.addressees.filter(({ means }) => means === "email").length ?? 0);
  readonly byPost = $derived((this.view?.addressees.length ?? 0) - this.byMail);

  constructor(meeting: MeetingState) {
    this.meeting = meeting;
  }

  /** What the keys can do now. */
  readonly doable: Doable = $derived.by(() => {
    if (this.on !== null) {
      return {
        "form.submit": () => this.root?.querySelector("form")?.requestSubmit(),
        "form.cancel": () => void this.back(),
        "notice.show": () => void this.back(),
      };
    }
    if (this.wording) return { "notice.close": () => void this.back(), "notice.show": () => void this.back() };
    const { view, meeting } = this;
    const doable: Doable = { "notice.close": () => this.close(), "notice.show": () => this.close() };
    const last = view?.sent.at(-1);
    if (last) doable["notice.sent"] = () => this.keepSent(last.id);
    if (!view || !meeting.toCome || view.addressees.length === 0) return doable;
    if (this.byPost > 0) {
      doable["notice.letters"] = () => this.#print("letters");
      doable["notice.labels"] = () => this.#print("labels");
    }
    doable["notice.copy"] = () => this.#print("copy");
    if (this.byMail > 0) doable["notice.addresses"] = () => void this.#copied(navigator.clipboard.writeText(view.bcc), nl.notice.copied.addresses(this.byMail));
    doable["notice.mail"] = () => void this.#copied(copyMail(backend.noticeMail(meeting.id)), nl.notice.copied.mail);
    doable["notice.event"] = () => void shown.keep(meeting, () => backend.keepEvent(meeting.id));
    if (meeting.open) doable["notice.send"] = () => (this.on = today());
    // What is added to a call, or says that it is off, has words that are always the same.
    if (meeting.open && view.kind === "call" && meeting.desk.course.status !== "cancelled") doable["notice.words"] = () => (this.wording = true);
    return doable;
  });

  close(): void {
    this.meeting.beside = null;
  }

  /** Back from the form to what can be made. */
  async back(): Promise<void> {
    this.settle?.();
    this.wording = false;
    this.on = null;
    await tick();
    this.root?.querySelector<HTMLElement>("h2")?.focus();
  }

  /** Gives this meeting's letter its own words, or those of the association. */
  word(notice_text: string | null): void {
    this.meeting.act({ op: "word_notice", meeting: this.meeting.id, words: { notice_text } });
  }

  keepSent(notice: NoticeId): void {
    void shown.keep(this.meeting, () => backend.keepSentNotice(this.meeting.id, notice));
  }

  /** Records that it went out on `on`. */
  send(on: string): void {
    const { meeting } = this;
    meeting.carryOut(async () => {
      const sheet = await backend.sendNotice(meeting.id, on);
      meeting.tell("done", nl.notice.send.done(longDate(on)));
      return sheet;
    });
    void this.back();
  }

  /** Asks the archive; an answer to an earlier question comes too late. */
  async refresh(on: string | null): Promise<void> {
    const turn = ++this.#turn;
    await this.meeting.onDisk();
    try {
      const view = await backend.calling(this.meeting.id, on);
      if (turn === this.#turn) this.view = view;
    } catch (reason) {
      if (turn === this.#turn) this.meeting.tell("trouble", backend.failureOf(reason).message);
    }
  }

  #print(paper: NoticePaper): void {
    void shown.keep(this.meeting, () => backend.printNotice(this.meeting.id, paper));
  }

  async #copied(copied: Promise<void>, said: string): Promise<void> {
    try {
      await copied;
      this.meeting.tell("done", said);
    } catch {
      this.meeting.tell("trouble", nl.notice.notCopied);
    }
  }
}
