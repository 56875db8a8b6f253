import { kept } from '../../shell/kept.ts';

const most = 6;
const shortest = 2;

/** What a member searched for last in this browser, the newest first. */
export function readSearches(member: string): string[] {
  return (placeOf(member).read() ?? '').split('\n').filter(Boolean);
}

/** Puts words first among what a member searched for. */
export function addSearch(member: string, words: string): void {
  const said = words.replace(/\s+/g, ' ').trim();
  if (said.length < shortest) return;
  const others = readSearches(member).filter((one) => one.toLowerCase() !== said.toLowerCase());
  placeOf(member).write([said, ...others].slice(0, most).join('\n'));
}

const places = new Map<string, ReturnType<typeof kept>>();

function placeOf(member: string) {
  const place = places.get(member) ?? kept(`throughline.searches.${member}`);
  places.set(member, place);
  return place;
}
