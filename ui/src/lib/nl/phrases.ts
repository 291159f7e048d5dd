// Own phrases: kept in the settings or from the words at the desk, and written out behind a semicolon.

export const phrases = {
  title: "Eigen tekstblokken",
  why: "Typ bij de notulen een puntkomma, de afkorting en een spatie; dan staan de woorden er. Een eigen tekstblok gaat voor een ingebouwd met dezelfde afkorting. Hamerslag vult in:",
  none: "Er zijn nog geen eigen tekstblokken.",
  short: "Afkorting",
  text: "Woorden",
  row: (short: string) => `Tekstblok ;${short}`,
  notShort: "Kleine letters, zonder spaties of cijfers, hoogstens twintig.",
  taken: "Deze afkorting is al van een ander tekstblok.",
  noText: "Schrijf de woorden, of verwijder het tekstblok.",
  fresh: "Nieuw tekstblok",
  add: "Toevoegen",
  remove: "Verwijderen",
  removeOne: (short: string) => `Tekstblok ;${short} verwijderen`,
  keep: "Deze woorden als tekstblok bewaren",
  record: "Bewaren",
  kept: (short: string) => `Bewaard: typ voortaan ;${short} en een spatie.`,
  key: "als tekstblok bewaren",
};
