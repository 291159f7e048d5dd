// The action points that are open, told of during a meeting.

export const open = {
  title: "Open acties",
  field: "Zoeken in de open acties",
  placeholder: "Nummer, woord of naam",
  list: "Acties die openstaan",
  none: (words: string) => (words ? `Geen open actie past bij ‘${words}’.` : "Er staan geen acties open."),
  more: (n: number) => `En nog ${n}. Een woord of naam vindt ze.`,
  nobody: "van niemand",
  before: (day: string) => `vóór ${day}`,
  late: (days: number) => `${days} ${days === 1 ? "dag" : "dagen"} te laat`,
  here: (note: string) => `Deze vergadering: ${note}`,
  locked: "De notulen zijn aangeboden of vastgesteld; wat nu gebeurt, meldt u in Acties (Alt 3).",
  form: {
    status: "Hoe staat het ermee",
    note: "Wat is ervan te melden",
    noteHint: "In een paar woorden; mag leeg blijven.",
    owner: "Wie",
    ownerHint: "Meer namen met een komma ertussen.",
    due: "Vóór",
    dueHint: "Bijvoorbeeld 1 maart; mag leeg blijven.",
    fixed: "De notulen waarin dit is afgesproken, zijn aangeboden of vastgesteld; wat daarin staat, blijft daar zo. Wie het doet en vóór wanneer, geldt vanaf deze vergadering.",
  },
  done: (number: string, status: string) => `${number} staat nu op ‘${status}’. Ctrl Z maakt het ongedaan.`,
  keys: { show: "open acties", update: "bijwerken", back: "terug" },
};
