import type { Key } from "./table";

export type PresenceAction = never;

export const presenceKeys: readonly Key<PresenceAction>[] = [];
