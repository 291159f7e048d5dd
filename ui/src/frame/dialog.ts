// What every dialog does that only shows something.

/** A click beside a dialog closes it: what is under the pointer is the dialog itself, but outside of its edges. */
export function besideIt({ target, currentTarget, clientX, clientY }: MouseEvent): void {
  if (target !== currentTarget || !(currentTarget instanceof HTMLDialogElement)) return;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) currentTarget.close();
}
