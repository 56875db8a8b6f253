/** What Esc leads back from, innermost last. */
const levels: { back: () => void }[] = [];

/** Puts a level on the stack (a selection, a peek, a grab); the call it returns takes it off. */
export function pushLevel(back: () => void): () => void {
  const level = { back };
  levels.push(level);
  return () => {
    const at = levels.indexOf(level);
    if (at >= 0) levels.splice(at, 1);
  };
}

/** Goes back one level and says whether there was one. */
export function backOneLevel(): boolean {
  const level = levels.at(-1);
  level?.back();
  return level !== undefined;
}

/** Where Esc leads from the page as a whole, the page mounted last. */
const grounds: { leave: () => void }[] = [];

/** Says where Esc leads while nothing on the page is left to go back from; the call it returns ends that. */
export function pushGround(leave: () => void): () => void {
  const ground = { leave };
  grounds.push(ground);
  return () => {
    const at = grounds.indexOf(ground);
    if (at >= 0) grounds.splice(at, 1);
  };
}

/** Leaves the page where it can be left, and says whether it can. */
export function leaveGround(): boolean {
  const ground = grounds.at(-1);
  ground?.leave();
  return ground !== undefined;
}

/** Whether something stands in what leads about, beside what the page is about. */
export function standsBeside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('nav') !== null;
}

/** Goes from a field, or from beside the page, to the row of the list that is current, or to the page, where single letters are keys again. */
export function leaveField(): boolean {
  const main = document.querySelector<HTMLElement>('main');
  // With its row out of sight the grid itself stands for it.
  const row = main?.querySelector<HTMLElement>('.grid-row[tabindex="0"], .grid[tabindex="0"]');
  (row ?? main)?.focus();
  return main !== null;
}
