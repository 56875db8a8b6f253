/** A part of the window. */
export interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the list of a field may stand, so that the buttons of its form can be pressed while it is open; nothing where there are none below. */
export function roomAboveButtons(field: HTMLElement | null): Room | undefined {
  const form = field?.closest('[role="dialog"], form');
  const buttons = form && [...form.querySelectorAll('.dialog-actions, .buttons')].at(-1);
  if (!field || !buttons) return undefined;
  const { top } = buttons.getBoundingClientRect();
  if (top < field.getBoundingClientRect().bottom) return undefined;
  return { x: 0, y: 0, width: document.documentElement.clientWidth, height: top };
}
