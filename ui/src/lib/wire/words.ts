// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire

import type { LegalForm, MeetingStatus, MinutesStatus } from "./types";

export const legalForms: Record<LegalForm, string> = {
  association: "vereniging",
  informal_association: "informele vereniging",
  branch: "afdeling",
  cooperative: "coöperatie",
  owners_association: "VvE",
  foundation: "stichting",
};

export const meetingStatuses: Record<MeetingStatus, string> = {
  preparing: "in voorbereiding",
  called: "opgeroepen",
  running: "loopt",
  suspended: "geschorst",
  adjourned: "verdaagd",
  closed: "gesloten",
  cancelled: "afgelast",
};

export const minutesStatuses: Record<MinutesStatus, string> = {
  draft: "concept",
  submitted: "ter vaststelling",
  adopted: "vastgesteld",
  rectified: "vastgesteld, met rectificatie",
  historical: "historisch",
};
