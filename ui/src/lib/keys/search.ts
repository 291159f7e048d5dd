import { nl } from "../nl";
import { row, type Key } from "./table";

export type SearchAction =
  | "search.show" | "search.back" | "search.close" | "search.open" | "search.previous" | "search.next" | "search.pageUp" | "search.pageDown"
  | "search.nextKind" | "search.previousKind" | "search.order" | "palette.all";

const { keys: words } = nl.search;

/** In the field that searches and does. */
export const allKeys: readonly Key<SearchAction>[] = [row("palette", "Ctrl+Shift+F", "palette.all", words.all)];

/** The page; its field has these too. */
export const searchKeys: readonly Key<SearchAction>[] = [
  row("search", "ArrowUp", "search.previous", nl.keys.choose),
  row("search", "ArrowDown", "search.next", nl.keys.choose),
  row("search", "PageUp", "search.pageUp", nl.lists.keys.page, false),
  row("search", "PageDown", "search.pageDown", nl.lists.keys.page, false),
  row("search", "Enter", "search.open", words.open),
  row("search", "Alt+ArrowLeft", "search.previousKind", words.kind),
  row("search", "Alt+ArrowRight", "search.nextKind", words.kind),
  row("search", "Alt+R", "search.order", words.order),
  row("search", "Escape", "search.close", words.close),
];

/** From a place that the page led to; in front of what clears a filter there. */
export const backKeys: readonly Key<SearchAction>[] = [row("archive", "Escape", "search.back", words.back)];

export const searchWayKeys: readonly Key<SearchAction>[] = [row("open", "Ctrl+Shift+F", "search.show", words.show, false)];
