import { defaultFilter } from 'cmdk';
import type { Action } from '../keys/actions.ts';
import type { Found } from './command-palette.tsx';

/** What the server found fits at least this well: it knows typos and other fields than the title. */
const foundFit = 0.3;
const leastFit = 0.02;
const scattered = 0.3;
/** What the heading counts for beside the line itself. */
const headed = 0.8;
/** What is selected, and what was done lately, comes before another that fits as well. */
const nearness = 1.3;
/** What is called just so, or begins so, comes before what has the letters somewhere. */
const [justSo, beginsSo, recordBeginsSo] = [4, 2, 1.5];
/** A record of another product is seldom meant. */
const farness = 0.6;
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

/** An action with how well it fits what is typed. */
interface Fitting {
  one: Line;
  fit: number;
}

/** The actions that fit the typed words, each with how well: the work of a letter, done before the records are found. */
export function fittingActions(words: string, actions: readonly Action[], lately: readonly Line[]): Fitting[] {
  return actions
    .map((one) => ({
      one,
      fit: (calledSo(one.named ?? one.says, words, beginsSo) ?? fitOf(one, words)) * before(one, one.near, lately),
    }))
    .filter(({ fit }) => fit > leastFit);
}

function fitOf({ says, words: others = [], group }: Action, words: string): number {
  const whole = defaultFilter([says, ...others].join(' '), words);
  if (whole >= headed) return whole;
  // `S-381 cut` names both; the heading alone fits less well than the verb.
  const best = Math.max(whole, headed * defaultFilter(`${group} ${says}`, words));
  // Letters scattered over other words than the line itself are a chance.
  return best > scattered ? best : defaultFilter(says, words);
}

function before(one: Line, near: boolean | undefined, lately: readonly Line[]): number {
  return near || lately.some(({ id }) => id === one.id) ? nearness : 1;
}

/** What fits the typed words, actions and found records, the best first. */
export function fitting(
  words: string,
  actions: readonly Fitting[],
  found: readonly Found[],
  lately: readonly Line[],
): Line[] {
  return [
    ...actions,
    ...found.map((one) => ({
      one,
      fit: isNamed(one, words)
        ? Infinity
        : (calledSo(titleOf(one), words, recordBeginsSo) ?? Math.max(defaultFilter(one.says, words), foundFit)) *
          before(one, false, lately) *
          (one.elsewhere ? farness : 1),
    })),
  ]
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ one }) => one);
}

/** How well a name fits that is typed from its beginning on; nothing where it is not. */
function calledSo(name: string, words: string, begins: number): number | undefined {
  const [called, typed] = [name.toLowerCase(), words.trim().toLowerCase()];
  if (typed.length < 2 || !called.startsWith(typed)) return undefined;
  return called === typed ? justSo : begins;
}

/** `F-112` of `F-112 Offline reports`; nothing where a record has a name only. */
function idOf({ says }: Found): string | undefined {
  return /^[A-Z]+-\d+(?= |$)/.exec(says)?.[0];
}

function titleOf(found: Found): string {
  return found.says.slice(idOf(found)?.length ?? 0).trim();
}

/** Whoever types an id to its last digit means that record and no longer one. */
function isNamed(found: Found, words: string): boolean {
  return idOf(found)?.toLowerCase() === words.trim().toLowerCase();
}
