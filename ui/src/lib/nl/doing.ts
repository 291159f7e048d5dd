// What somebody will do: action points and commitments, across meetings.

import type { ActionKind } from "../wire/types";
import { actionKinds } from "../wire/words";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const doing = {
  panel: "Het gekozen actiepunt",
  title: (kind: ActionKind, number: string) => `${capital(actionKinds[kind])} ${number}`,
  faces: { mine: "Van mij", open: "Alle open", late: "Te laat", nobody: "Van niemand", commitments: "Toezeggingen" },
  allFaces: "Welke acties te zien zijn",
  mineOf: (name: string | null) => (name ? `Van mij (${name})` : "Van mij"),
  unowned: (n: number) =>
    `${n === 1 ? "Eén open actie is" : `${n} open acties zijn`} van niemand. Wijs iemand aan, dan raakt ${n === 1 ? "zij niet" : "er geen"} uit het oog.`,
  show: "Tonen",
  nobodys: "Niemand heeft dit op zich genomen.",
  between: "tussen vergaderingen",
  heads: { owner: "Eigenaar", due: "Vóór", from: "Uit" },
  told: "Stand van zaken",
  nothing: "Nog niets over gemeld.",
  charge: (owners: readonly string[], due: string) => [owners.length > 0 ? `op naam van ${owners.join(" en ")}` : "van niemand", due && `vóór ${due}`].filter(Boolean).join(", "),
  left: (days: number) => (days === 0 ? "Vandaag de laatste dag." : `Nog ${days} ${days === 1 ? "dag" : "dagen"}.`),
  updated: (number: string, status: string) => `${number} staat nu op ‘${status}’. Ctrl Z maakt het ongedaan.`,
  added: (text: string, owned: boolean) => `Vastgelegd: ${text}.${owned ? "" : " Van niemand: zij staat bovenaan."} Ctrl Z maakt het ongedaan.`,

  changed: (owners: string) => `${owners ? `Op naam van ${owners}` : "Van niemand"}. Ctrl Z maakt het ongedaan.`,

  update: {
    title: (number: string, status: string) => `${number}: ${status}`,
    note: "Wat is ervan te melden",
    noteHint: "In een paar woorden; mag leeg blijven.",
    date: "Op",
  },

  add: {
    open: "Nieuwe actie",
    title: "Nieuwe actie of toezegging",
    change: "Wie doet het, en vóór wanneer",
    later: "De notulen blijven zoals ze zijn. Wat u hier invult, geldt vanaf vandaag; bij de notulen komt het te staan als ‘Sindsdien’.",
    text: "Wat gaat er gebeuren",
    noText: "Schrijf op wat er gaat gebeuren.",
    kind: "Soort",
    owner: "Wie",
    ownerHint: "Zonder naam staat zij bovenaan de lijst.",
    due: "Vóór",
    dueHint: "Bijvoorbeeld 1 maart; mag leeg blijven.",
  },

  own: {
    title: "Wie bent u in dit archief?",
    name: "Uw naam",
    hint: "Zoals u als eigenaar van acties genoemd wordt. Deze computer onthoudt het; nog eens 1 wijzigt het.",
    missing: "Vul uw naam in.",
  },

  keys: { done: "gedaan", underway: "loopt", dropped: "vervalt", again: "weer open", owner: "eigenaar en termijn", add: "nieuwe actie" },
};
