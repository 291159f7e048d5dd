import { nl } from "../nl";
import { row, type Key } from "./table";

export type AdoptionAction =
  | "comment.previous" | "comment.next" | "comment.first" | "comment.last" | "comment.text" | "comment.back"
  | "comment.take" | "comment.adapt" | "comment.decline" | "comment.answer" | "comment.add" | "comment.remove"
  | "words.erase" | "draft.give" | "reactions.read"
  | "minutes.submit" | "minutes.adopt" | "minutes.takeBack" | "minutes.rectify" | "signed.keep" | "signed.copy";

const words = nl.adoption.keys;

/** A letter each, with or without Shift. */
const lettered = (letter: string, action: AdoptionAction, label: string, bar = true): Key<AdoptionAction>[] => [
  row("adoption", letter.toUpperCase(), action, label, bar),
  row("adoption", letter, action, label, false),
];

export const adoptionKeys: readonly Key<AdoptionAction>[] = [
  row("adoption", "ArrowDown", "comment.next", words.next),
  row("adoption", "ArrowUp", "comment.previous", words.previous, false),
  row("adoption", "Home", "comment.first", nl.keys.ends, false),
  row("adoption", "End", "comment.last", nl.keys.ends, false),
  row("adoption", "ArrowLeft", "comment.text", words.text, false),
  row("adoption", "ArrowRight", "comment.back", words.back, false),
  ...lettered("o", "comment.take", words.take),
  ...lettered("p", "comment.adapt", words.adapt),
  ...lettered("w", "comment.decline", words.decline),
  ...lettered("a", "comment.answer", words.answer),
  ...lettered("n", "comment.add", words.add),
  row("adoption", "Delete", "comment.remove", words.remove, false),
  row("adoption", "Shift+Delete", "words.erase", nl.erasing.keys.erase, false),
  row("adoption", "Ctrl+O", "reactions.read", words.read),
  ...lettered("c", "draft.give", words.give),
  row("adoption", "Ctrl+Enter", "minutes.submit", words.submit),
  row("adoption", "Ctrl+Enter", "minutes.adopt", words.adopt),
  ...lettered("t", "minutes.takeBack", words.takeBack),
  ...lettered("r", "minutes.rectify", words.rectify),
  ...lettered("g", "signed.keep", words.keepSigned),
  ...lettered("e", "signed.copy", words.copySigned, false),
];
