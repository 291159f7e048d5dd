// Whether somebody has tried to submit a form: from then on each field says what is the matter with it.

export interface Submitted { submitted: boolean }

export const SUBMITTED = Symbol("submitted");
