import { nl } from "../nl";
import { row, type Key } from "./table";

export type NoticeAction =
  | "notice.show" | "notice.close"
  | "notice.letters" | "notice.labels" | "notice.copy" | "notice.addresses" | "notice.mail" | "notice.event" | "notice.send" | "notice.words" | "notice.sent";

const words = nl.notice.keys;

/** A letter each, with or without Shift. It stands on its button; the bar names it only for what matters most. */
const lettered = (letter: string, action: NoticeAction, label: string, bar = false): Key<NoticeAction>[] => [
  row("notice", letter, action, label, bar),
  row("notice", letter.toUpperCase(), action, label, false),
];

export const noticeKeys: readonly Key<NoticeAction>[] = [
  row("agenda", "F8", "notice.show", words.show, false),
  ...lettered("b", "notice.letters", words.letters),
  ...lettered("e", "notice.labels", words.labels),
  ...lettered("m", "notice.copy", words.copy),
  ...lettered("a", "notice.addresses", words.addresses),
  ...lettered("t", "notice.mail", words.mail),
  ...lettered("k", "notice.event", words.event),
  ...lettered("v", "notice.send", words.send, true),
  ...lettered("w", "notice.words", words.words),
  ...lettered("o", "notice.sent", words.sent),
  row("notice", "Escape", "notice.close", words.close),
];
