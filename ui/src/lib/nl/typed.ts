// What is said at a field when a day, a time or a number can't be what was typed.

export const typed = {
  noDate: "Dit is geen datum. Schrijf bijvoorbeeld 18-11-2026 of 18 nov.",
  noMonth: (month: string) => `Maand ‘${month}’ bestaat niet. Schrijf bijvoorbeeld 18-11-2026 of 18 nov.`,
  /** `month` in words; for February with its year. */
  noDay: (day: number, month: string, last: number) => `${day} ${month} bestaat niet: die maand heeft ${last} dagen.`,
  noTime: "Dit is geen tijd. Schrijf bijvoorbeeld 20:00.",
  notOnTheClock: (time: string) => `${time} bestaat niet: een dag loopt van 00:00 tot 23:59.`,
  noMinutes: "Schrijf een aantal minuten, bijvoorbeeld 15.",
};
