// Blocks on the clipboard: as plain text for whoever pastes it elsewhere, and remembered with all they say, so that they come
// back into minutes as what they were.

import type { DeskEntry, Entry } from "../lib/wire/types";
import { opening } from "./opening";

/** The blocks that were copied last; the clipboard itself carries their words alone. */
let copied: { text: string; fields: Entry[] } = { text: "", fields: [] };

/** A line a block, with the letter or dash it has on paper. */
export const asText = (blocks: readonly DeskEntry[]) =>
  blocks
    .map(({ label, fields }) => "  ".repeat(fields.level) + (label ? `${label} ` : "") + opening(fields) + fields.text)
    .join("\n");

export async function copyBlocks(blocks: readonly DeskEntry[]): Promise<void> {
  copied = { text: asText(blocks), fields: blocks.map(({ fields }) => fields) };
  await navigator.clipboard.writeText(copied.text);
}

/** What the pasted words were when they were copied here; none when they come from elsewhere. */
export const copiedAs = (pasted: string): readonly Entry[] =>
  pasted !== "" && pasted.replace(/\r\n?/g, "\n") === copied.text ? copied.fields : [];
