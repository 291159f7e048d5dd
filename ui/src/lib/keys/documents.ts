import { nl } from "../nl";
import { row, type Key } from "./table";

export type DocumentAction =
  | "document.new" | "document.readFile" | "document.store" | "document.close" | "document.agenda" | "document.remove";

const words = nl.papers.keys;

export const documentKeys: readonly Key<DocumentAction>[] = [
  row("document", "Ctrl+Enter", "document.store", words.store),
  row("document", "Ctrl+O", "document.readFile", words.readFile),
  row("document", "Escape", "document.close", words.close),
  row("papers", "Ctrl+N", "document.new", words.add),
  row("papers", "Ctrl+G", "document.agenda", words.agenda),
  row("papers", "Delete", "document.remove", words.remove, false),
];
