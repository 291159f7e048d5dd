import type { Key } from "./table";

export type PaperAction = never;

export const paperKeys: readonly Key<PaperAction>[] = [];
