import { nl } from "../nl";
import { row, type Key } from "./table";

export type NotesAction =
  | "block.new" | "block.in" | "block.out" | "block.join" | "block.joinNext" | "block.up" | "block.down"
  | "block.moveUp" | "block.moveDown" | "block.decision" | "block.action" | "block.kind" | "block.leave"
  | "blocks.up" | "blocks.down" | "blocks.all" | "blocks.copy" | "blocks.cut" | "blocks.remove" | "blocks.leave"
  | "blocks.before" | "blocks.after"
  | "vote.show" | "item.next" | "item.previous" | "item.begin"
  | "life.open" | "life.suspend" | "life.resume" | "life.close" | "life.reopen"
  | "item.aside" | "item.late" | "phrase.keep" | "item.postpone" | "item.withdraw" | "item.closed" | "items.adopt" | "duty.hand" | "review.next";

const words = nl.notes.keys;

export const notesKeys: readonly Key<NotesAction>[] = [
  row("block", "Enter", "block.new", words.new),
  row("block", "Tab", "block.in", words.in),
  row("block", "Shift+Tab", "block.out", words.out, false),
  row("block", "Backspace", "block.join", words.join, false),
  row("block", "Delete", "block.joinNext", words.joinNext, false),
  row("block", "ArrowUp", "block.up", words.step, false),
  row("block", "ArrowDown", "block.down", words.step, false),
  row("block", "Alt+ArrowUp", "block.moveUp", words.move, false),
  row("block", "Alt+ArrowDown", "block.moveDown", words.move, false),
  row("block", "Escape", "block.leave", words.leave, false),
  row("block", "Shift+ArrowUp", "blocks.up", words.stretch, false),
  row("block", "Shift+ArrowDown", "blocks.down", words.stretch, false),
  row("block", "Ctrl+A", "blocks.all", words.all, false),
  row("blocks", "Ctrl+C", "blocks.copy", words.copy),
  row("blocks", "Ctrl+X", "blocks.cut", words.cut),
  row("blocks", "Delete", "blocks.remove", words.remove),
  row("blocks", "Backspace", "blocks.remove", words.remove, false),
  row("blocks", "ArrowUp", "blocks.before", words.back, false),
  row("blocks", "ArrowDown", "blocks.after", words.back, false),
  row("blocks", "Enter", "blocks.leave", words.back, false),
  row("blocks", "Escape", "blocks.leave", words.back),
  row("notes", "Ctrl+B", "block.decision", words.decision),
  row("notes", "Ctrl+J", "block.action", words.action),
  row("notes", "Ctrl+M", "vote.show", nl.vote.keys.show),
  row("notes", "Ctrl+ArrowDown", "item.next", words.next),
  row("notes", "Ctrl+T", "block.kind", words.kind, false),
  row("notes", "Ctrl+ArrowUp", "item.previous", words.previous, false),
  row("notes", "Ctrl+Enter", "life.open", words.open),
  row("notes", "Ctrl+Enter", "life.resume", words.resume),
  row("notes", "Ctrl+Enter", "life.reopen", words.reopen),
  row("notes", "Ctrl+Enter", "item.begin", words.begin),
  row("notes", "F8", "life.suspend", words.suspend, false),
  row("notes", "F3", "item.late", words.late, false),
  row("notes", "Ctrl+Shift+L", "item.aside", nl.aside.key, false),
  row("notes", "Ctrl+Shift+S", "phrase.keep", nl.phrases.key, false),
  row("notes", "F4", "duty.hand", words.hand, false),
  row("notes", "Ctrl+H", "items.adopt", words.adopt),
  row("notes", "F7", "item.postpone", words.postpone, false),
  row("notes", "Shift+F7", "item.withdraw", words.withdraw, false),
  row("notes", "F9", "item.closed", words.closedPart, false),
  row("notes", "F2", "review.next", words.review),
  row("notes", "F10", "life.close", words.close),
];
