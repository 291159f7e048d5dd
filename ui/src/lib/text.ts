// Small things with words.

/** With a capital in front; "ij" is one letter. */
export const capitalised = (text: string) =>
  text.replace(/^(ij|.)/u, (first) => first.toLocaleUpperCase("nl"));
