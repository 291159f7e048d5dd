// What is done, taken back and brought back while no meeting lies open.

export const between = {
  undone: (act: string) => `Ongedaan gemaakt: ${act}. Ctrl Shift Z doet het opnieuw.`,
  redone: (act: string) => `Opnieuw gedaan: ${act}. Ctrl Z maakt het ongedaan.`,
  keys: { undo: "ongedaan", redo: "opnieuw" },
};
