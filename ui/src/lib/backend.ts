// The only file that talks to Tauri. One function for each command; a path never crosses.

import { invoke } from "@tauri-apps/api/core";

import type { Failure, LegalForm, Overview, Recent, Saved } from "./wire/types";
import { nl } from "./nl";

export const recents = () => invoke<Recent[]>("recents");
export const forgetRecent = (id: string) => invoke<Recent[]>("forget_recent", { id });
export const openRecent = (id: string) => invoke<Overview>("open_recent", { id });
export const openExample = () => invoke<Overview>("open_example");
export const overview = () => invoke<Overview | null>("overview");
export const closeArchive = () => invoke<void>("close_archive");

/** Null when the user chose no file. */
export const openArchive = () => invoke<Overview | null>("open_archive");

/** Null when the user chose no file. */
export const createArchive = (name: string, legalForm: LegalForm) =>
  invoke<Overview | null>("create_archive", { name, legalForm });

/** Null when the user chose no file. */
export const printMinutes = (meetingId: string) => invoke<Saved | null>("print_minutes", { meetingId });

/** What a rejected command says. Anything but a `Failure` is a fault of the program itself. */
export function failureOf(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) {
    return reason as Failure;
  }
  return { code: "internal", message: nl.internal(String(reason)) };
}
