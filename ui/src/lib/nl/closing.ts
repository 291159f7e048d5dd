// Closing the window while words wait that are on no disk.

export const closing = {
  title: "Nog niet alles is opgeslagen",
  safe: (since: string) => `Veilig: alles wat tot ${since} is genoteerd, staat in het archief.`,
  lost: "Niet veilig: wat sindsdien is getypt, staat alleen nog in dit venster. Het verdwijnt als u nu sluit.",
  how: "Hamerslag probeert het om de paar tellen opnieuw. Maak ruimte op de schijf of zet het archief terug op zijn plaats, en alles wordt alsnog bewaard.",
  stay: "Open laten",
  close: "Toch sluiten",
};
