import { nl } from "../nl";
import { row, type Key } from "./table";

export type BookAction = "book.members" | "book.public";

const { keys } = nl.book;

export const bookKeys: readonly Key<BookAction>[] = [
  row("archive", "Ctrl+B", "book.members", keys.members),
  row("archive", "Ctrl+Shift+B", "book.public", keys.public, false),
];
