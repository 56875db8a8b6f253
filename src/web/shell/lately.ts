import { kept } from './kept.ts';

const most = 12;

/** What one person did and looked at last in this browser, the newest first: `do story.cut`, `story 0192…`. */
export function readLately(whose: string): string[] {
  return (placeOf(whose).read() ?? '').split('\n').filter(Boolean);
}

/** Puts something first among what this person did and looked at. Names stay out of it: another may sign in here. */
export function addLately(whose: string, entry: string): void {
  placeOf(whose).write([entry, ...readLately(whose).filter((one) => one !== entry)].slice(0, most).join('\n'));
}

const places = new Map<string, ReturnType<typeof kept>>();

function placeOf(whose: string) {
  const place = places.get(whose) ?? kept(`throughline.lately.${whose}`);
  places.set(whose, place);
  return place;
}
