// What can be typed behind a semicolon.

/** As the archive has it: a few small letters. */
export const isShort = (typed: string) => /^[a-z]{1,20}$/.test(typed);
