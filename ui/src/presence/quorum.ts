// How the quorum stands, in words. Pure.

import { nl } from "../lib/nl";
import type { Tally } from "../lib/wire/types";

export interface QuorumTold {
  sign: "notice" | "warning" | "check";
  word: string;
  figures: string;
}

/** Nothing where no quorum is asked for. */
export function quorumTold({ votes, quorum, shortfall }: Pick<Tally, "votes" | "quorum" | "shortfall">): QuorumTold | null {
  const words = nl.presence;
  if (quorum === null) return null;
  if (votes === null || shortfall === null) return { sign: "notice", word: words.quorumOpen, figures: words.quorumNeeds(quorum) };
  if (shortfall > 0) return { sign: "warning", word: words.quorumMissed, figures: words.quorumShort(votes, quorum, shortfall) };
  return { sign: "check", word: words.quorumMet, figures: words.quorumFigures(votes, quorum) };
}
