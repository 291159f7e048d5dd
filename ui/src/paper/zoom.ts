// How large a page is on the screen: fitted to the room there is, or a share of its size on paper.

import type { ProofPage } from "../lib/wire/types";

export type Zoom = "width" | "whole" | number;

/** Of the size on paper. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** A page fitted to a wide window grows no further than is pleasant to read. */
const WIDEST = 1.5;

/** Pixels of the page to a point on paper, at its own size. */
export const POINT = 96 / 72;

export interface Room {
  width: number;
  height: number;
}

/** The share of its size on paper at which a page is shown. */
export function scaleOf(zoom: Zoom, pages: readonly ProofPage[], room: Room): number {
  if (typeof zoom === "number") return zoom;
  const widest = Math.max(1, ...pages.map(({ width }) => width)) * POINT;
  const highest = Math.max(1, ...pages.map(({ height }) => height)) * POINT;
  const across = Math.min(room.width / widest, WIDEST);
  const scale = zoom === "width" ? across : Math.min(across, room.height / highest);
  return Math.max(scale, 0.1);
}

/** The next step above or below a share. */
export function stepped(scale: number, direction: 1 | -1): number {
  const beyond = (step: number) => (step - scale) * direction > 0.01;
  const step = direction === 1 ? STEPS.find(beyond) : STEPS.findLast(beyond);
  return step ?? scale;
}
