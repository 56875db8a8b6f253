import { defaultFilter } from 'cmdk';
import type { Action } from '../keys/actions.ts';
import type { Found } from './command-palette.tsx';

/** What the server found fits at least this well: it knows typos and other fields than the title. */
const foundFit = 0.3;
const leastFit = 0.02;
const scattered = 0.3;
/** What is selected, and what was done lately, comes before another that fits as well. */
const nearness = 1.3;
/** More lines nobody reads; they type another letter. */
const most = 50;
const latelyShown = 6;

type Line = Action | Found;

/** The lines of the palette before anything is typed: what is selected, what was done lately, then by heading. */
export function grouped(actions: readonly Action[], lately: readonly Line[]): [heading: string, lines: Line[]][] {
  const near = Map.groupBy(
    // What was done lately to another is what is likeliest to be done to this one.
    actions
      .filter((action) => action.near)
      .sort(
        (a, b) =>
          Number(isSelected(b)) - Number(isSelected(a)) || Number(lately.includes(b)) - Number(lately.includes(a)),
      ),
    (action) => action.group,
  );
  // The menu of the thing that is open says more of it: one heading, once.
  for (const action of actions) if (!action.near) near.get(action.group)?.push(action);
  const far = lately.filter((one) => 'href' in one || !near.has(one.group)).slice(0, latelyShown);
  const others = Map.groupBy(
    actions.filter((action) => !action.near && !near.has(action.group) && !far.includes(action)),
    (action) => action.group,
  );
  // What has keys is done every day; the settings and the ways to filter come after it.
  const isDaily = (lines: readonly Action[]) => lines.some(({ keys }) => keys?.length);
  const daily = [...others].filter(([, lines]) => isDaily(lines));
  const seldom = [...others].filter(([, lines]) => !isDaily(lines));
  return [...near, ...(far.length > 0 ? [['Lately', far] as [string, Line[]]] : []), ...daily, ...seldom];
}

/** It is done to all that is selected, which nobody selects without meaning it. */
function isSelected({ group }: Action): boolean {
  return group.startsWith('Selected');
}

/** What fits the typed words, the best first. */
export function fitting(
  words: string,
  actions: readonly Action[],
  found: readonly Found[],
  lately: readonly Line[],
): Line[] {
  const before = (one: Line, near: boolean | undefined) =>
    near || lately.some(({ id }) => id === one.id) ? nearness : 1;
  const fits = (one: Action) => {
    const whole = defaultFilter([one.says, ...(one.words ?? [])].join(' '), words);
    // `S-381 cut` names both; the heading alone fits less well than the verb.
    const headed = 0.8 * defaultFilter(`${one.group} ${one.says}`, words);
    const best = Math.max(whole, headed);
    // Letters scattered over other words than the line itself are a chance.
    return best > scattered ? best : defaultFilter(one.says, words);
  };
  return [
    ...actions.map((one) => ({ one, fit: fits(one) * before(one, one.near) })),
    ...found.map((one) => ({
      one,
      fit: isNamed(one, words) ? Infinity : Math.max(defaultFilter(one.says, words), foundFit) * before(one, false),
    })),
  ]
    .filter(({ fit }) => fit > leastFit)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ one }) => one);
}

/** Whoever types an id to its last digit means that record and no longer one. */
function isNamed({ says }: Found, words: string): boolean {
  return says.split(' ', 1)[0]?.toLowerCase() === words.trim().toLowerCase();
}
