// The frame around the faces of one meeting.

const two = (n: number) => String(n).padStart(2, "0");

export const meeting = {
  faces: { agenda: "Agenda", notes: "Notulen", paper: "Afdruk", adoption: "Vaststelling" },
  allFaces: "Onderdelen van de vergadering",
  items: "Agendapunten",
  back: "Terug naar Vergaderingen",
  running: (time: string) => `loopt ${time}`,
  suspended: (since: string) => `geschorst sinds ${since}`,
  saved: (at: string) => (at ? `Opgeslagen ${at}` : "Alles opgeslagen"),
  saving: "Wordt opgeslagen",
  notSaved: (since: string) => `Niet opgeslagen sinds ${since}`,
  held: (why: string) =>
    `${why} Wat is getypt blijft staan en wordt opgeslagen zodra dat weer kan. Lukt dat hier niet: met Ctrl ⇧ O gaat u verder op een andere plaats, met alles wat wacht.`,
  again: "Er kan weer worden opgeslagen; wat wachtte is bewaard.",
  earlier: (label: string, at: Date) =>
    `Dit is eerder gedaan, op ${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()} om ${two(at.getHours())}:${two(at.getMinutes())}: ${label}. Nog eens dezelfde toets maakt het ongedaan.`,
  undone: (item: string, label: string) => `Ongedaan gemaakt bij punt ${item}: ${label}. Ctrl Shift Z doet het opnieuw.`,
  redone: (item: string, label: string) => `Opnieuw gedaan bij punt ${item}: ${label}. Ctrl Z maakt het ongedaan.`,
  locked: "Deze notulen staan vast: ze zijn aangeboden of vastgesteld, of het archief kan hier alleen worden gelezen.",
  keys: {
    agenda: "agenda",
    notes: "notulen",
    paper: "afdruk",
    adoption: "vaststelling",
    undo: "ongedaan",
    redo: "opnieuw",
    save: "als PDF",
    leave: "terug",
  },
};
