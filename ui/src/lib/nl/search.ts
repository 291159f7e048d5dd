// The page that searches the whole archive.

const few = (n: number, more: boolean) => `${n.toLocaleString("nl")}${more ? "+" : ""}`;

export const search = {
  title: "Zoeken",
  field: "Zoeken in het hele archief",
  placeholder: "Woorden uit notulen, besluiten, acties, stukken; of een naam",
  results: "Gevonden",
  kinds: "Waarin",
  all: "Alles",
  counted: (word: string, n: number, more: boolean) => `${word} ${few(n, more)}`,
  year: "Jaar",
  anyYear: "alle jaren",
  ofYear: (year: number, n: number | undefined, more: boolean) => (n === undefined ? `${year}` : `${year} (${few(n, more)})`),
  order: "Volgorde",
  orders: { newest: "Nieuwste eerst", relevance: "Beste eerst" },
  unranked: "Er is te veel gevonden om te zeggen wat het beste past; daarom staat het nieuwste vooraan. Een woord erbij helpt.",
  found: (n: number, more: boolean) => (n === 0 ? "niets gevonden" : more ? `meer dan ${few(n, false)} gevonden` : `${few(n, false)} gevonden`),
  most: (n: number) => `Dit zijn de eerste ${few(n, false)}. Zet er een woord bij of kies een jaar om de rest te zien.`,
  nothing: (words: string) => `Niets gevonden voor ‘${words}’.`,
  nothingHow: "Gezocht is naar woorden die zo beginnen en naar enkelvoud en meervoud; alle woorden moeten er samen staan. Haal een woord weg of maak het korter.",
  nothingHere: (words: string) => `Hier niets voor ‘${words}’, elders in het archief wel.`,
  nothingHereHow: "Kies ‘Alles’ of ‘alle jaren’.",
  teach: "Typ een of meer woorden. Accenten en hoofdletters maken niet uit, ‘begroting’ vindt ook ‘begrotingen’ en ‘leden’ ook ‘lid’.",
  back: "Terug",
  keys: { all: "alle resultaten", open: "openen", kind: "waarin", order: "volgorde", close: "terug", back: "terug naar zoeken", show: "zoeken in het hele archief" },
};
