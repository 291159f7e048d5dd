// Who steps aside at an item because of a conflict of interest.

export const aside = {
  title: "Tegenstrijdig belang",
  key: "tegenstrijdig belang",
  ask: (item: string) => `Wie heeft bij ${item} een tegenstrijdig belang?`,
  edit: (name: string) => `Tegenstrijdig belang van ${name}`,
  thisItem: "dit punt",
  item: (number: string) => `punt ${number}`,
  name: "Wie stapt opzij",
  nameHint: "De eerste letters van een naam",
  voteOnly: "Beraadslaagt wel mee, stemt alleen niet mee",
  from: "Vanaf",
  until: "Tot",
  whole: "hele punt",
  remove: "Toch niet: weghalen",
  told: (name: string, from: string) => `${name} niet bij ${from}`,
  since: (time: string) => `vanaf ${time}`,
  till: (time: string) => `tot ${time}`,
  change: (told: string) => `${told}: wijzigen`,
};
