// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire

import type {
  ActionKind,
  ActionStatus,
  AsideFrom,
  Audit,
  CommentKind,
  CommentStatus,
  DayCounting,
  Disposition,
  DocumentKind,
  DutyKind,
  ElectionRule,
  EntryKind,
  FactKind,
  LegalForm,
  Majority,
  MeetingStatus,
  MemberKind,
  Method,
  MinutesStatus,
  Numbering,
  Outcome,
  Presence,
  ProposalKind,
  SeatState,
  Standing,
  Signers,
  TreatmentKind,
  TreatmentStatus,
  Visibility,
} from "./types";

export const actionKinds: Record<ActionKind, string> = {
  action: "actiepunt",
  commitment: "toezegging",
};

export const actionStatuses: Record<ActionStatus, string> = {
  open: "open",
  underway: "loopt",
  done: "gedaan",
  dropped: "vervallen",
};

export const asideFroms: Record<AsideFrom, string> = {
  matter: "beraadslaging en besluitvorming",
  vote: "stemming",
};

export const audits: Record<Audit, string> = {
  committee: "kascommissie",
  accountant: "accountant",
  supervisors: "raad van commissarissen",
};

export const commentKinds: Record<CommentKind, string> = {
  remark: "opmerking",
  question: "vraag",
  wording: "tekstvoorstel",
};

export const commentStatuses: Record<CommentStatus, string> = {
  open: "open",
  accepted: "overgenomen",
  adapted: "aangepast overgenomen",
  declined: "afgewezen",
  answered: "beantwoord",
};

export const dayCountings: Record<DayCounting, string> = {
  calendar: "kalenderdagen",
  working: "werkdagen",
};

export const dispositions: Record<Disposition, string> = {
  noted: "ter kennisgeving",
  answer: "beantwoorden",
  agenda: "agenderen",
  to_board: "in handen van het bestuur",
  settled: "afgedaan",
};

export const documentKinds: Record<DocumentKind, string> = {
  letter: "brief",
  proposal: "voorstel van leden",
  paper: "stuk",
};

export const dutyKinds: Record<DutyKind, string> = {
  chair: "voorzitter",
  minute_taker: "notulist",
};

export const electionRules: Record<ElectionRule, string> = {
  absolute: "volstrekte meerderheid",
  relative: "meeste stemmen",
};

export const entryKinds: Record<EntryKind, string> = {
  note: "alinea",
  question: "vraag",
  answer: "antwoord",
  announcement: "mededeling",
  verbatim: "letterlijk",
  dissent: "aantekening tegen",
  vote_statement: "stemverklaring",
  point_of_order: "punt van orde",
};

export const factKinds: Record<FactKind, string> = {
  announced: "bekendgemaakt",
  deed: "notariële akte verleden",
  condition_met: "voorwaarde vervuld",
  confirmed: "bevestigd",
  amended: "gewijzigd",
  repealed: "ingetrokken",
  annulled: "vernietigd",
  lapsed: "vervallen",
  carried_out: "uitgevoerd",
};

export const legalForms: Record<LegalForm, string> = {
  association: "vereniging",
  informal_association: "informele vereniging",
  branch: "afdeling",
  cooperative: "coöperatie",
  owners_association: "VvE",
  foundation: "stichting",
};

export const majorities: Record<Majority, string> = {
  absolute: "volstrekte meerderheid",
  two_thirds: "twee derde",
  three_quarters: "drie vierde",
  four_fifths: "vier vijfde",
  unanimous: "algemene stemmen",
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

export const memberKinds: Record<MemberKind, string> = {
  member: "lid",
  youth_member: "jeugdlid",
  delegate: "afgevaardigde",
  honorary_member: "erelid",
  suspended_member: "geschorst lid",
  non_member: "geen lid",
};

export const methods: Record<Method, string> = {
  gavel: "hamerslag",
  acclamation: "bij acclamatie",
  show_of_hands: "handopsteken",
  roll_call: "hoofdelijke stemming",
  ballot: "schriftelijke stemming",
};

export const minutesStatuses: Record<MinutesStatus, string> = {
  draft: "concept",
  submitted: "ter vaststelling",
  adopted: "vastgesteld",
  rectified: "vastgesteld, met rectificatie",
  historical: "historisch",
};

export const numberings: Record<Numbering, string> = {
  per_year: "per jaar (2016-12)",
  per_meeting: "per vergadering (ALV 42.5.1)",
};

export const outcomes: Record<Outcome, string> = {
  adopted: "vastgesteld",
  amended: "gewijzigd vastgesteld",
  rejected: "verworpen",
  postponed: "aangehouden",
  forwarded: "doorgeschoven",
  withdrawn: "ingetrokken",
  noted: "voor kennisgeving aangenomen",
  elected: "gekozen",
  appointed: "benoemd",
  discharged: "decharge verleend",
};

export const presences: Record<Presence, string> = {
  present: "aanwezig",
  apologies: "afwezig met kennisgeving",
  absent: "afwezig",
  guest: "gast",
};

export const proposalKinds: Record<ProposalKind, string> = {
  proposal: "voorstel",
  amendment: "amendement",
  motion: "motie",
  procedural: "ordevoorstel",
};

export const seatStates: Record<SeatState, string> = {
  vacant: "vacature",
  over: "termijn voorbij",
  retiring: "aftredend",
  held: "in functie",
  coming: "begint nog",
  past: "vroeger",
};

export const standings: Record<Standing, string> = {
  pending: "nog niet van kracht",
  in_force: "van kracht",
  amended: "gewijzigd",
  lapsed: "vervallen",
  carried_out: "uitgevoerd",
};

export const signers: Record<Signers, string> = {
  of_then: "voorzitter en notulist van toen",
  of_now: "voorzitter en secretaris van nu",
};

export const treatmentKinds: Record<TreatmentKind, string> = {
  information: "ter informatie",
  discussion: "ter bespreking",
  decision: "ter besluitvorming",
  consent: "hamerstuk",
  procedure: "procedure",
};

export const treatmentStatuses: Record<TreatmentStatus, string> = {
  untouched: "niet behandeld",
  current: "in behandeling",
  done: "behandeld",
  postponed: "aangehouden",
  withdrawn: "van de agenda afgevoerd",
};

export const visibilities: Record<Visibility, string> = {
  public: "openbaar",
  members: "leden",
  board: "bestuur",
};
