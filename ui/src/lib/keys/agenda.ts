import type { Key } from "./table";

export type AgendaAction = never;

export const agendaKeys: readonly Key<AgendaAction>[] = [];
