import type { Key } from "./table";

export type NotesAction = never;

export const notesKeys: readonly Key<NotesAction>[] = [];
