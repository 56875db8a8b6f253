import type { FieldsOf } from './records.ts';

export type StoryState = FieldsOf<'story'>['state'];

export const storyStates = ['draft', 'ready', 'in progress', 'in review', 'accepted', 'cut'] as const;
export const storyKinds = ['story', 'bug', 'chore', 'spike'] as const;
/** How a story can hang on another one; what it `needs` comes first. */
export const natures = ['needs', 'part of', 'relates to', 'duplicates'] as const;

/** From which states each act takes a story, and where to. */
export const storyActs = {
  ready: { from: ['draft'], to: 'ready', says: 'make ready' },
  unready: { from: ['ready'], to: 'draft', says: 'send back to draft' },
  start: { from: ['draft', 'ready'], to: 'in progress', says: 'start' },
  submit: { from: ['in progress'], to: 'in review', says: 'submit for review' },
  accept: { from: ['in review'], to: 'accepted', says: 'accept' },
  reject: { from: ['in review'], to: 'in progress', says: 'reject' },
  cut: { from: ['draft', 'ready', 'in progress', 'in review'], to: 'cut', says: 'cut' },
  reopen: { from: ['cut', 'accepted'], to: 'ready', says: 'reopen' },
} as const satisfies Record<string, { from: readonly StoryState[]; to: StoryState; says: string }>;

export type StoryAct = keyof typeof storyActs;

/** Why a story in this state cannot be acted on so; undefined when it can. */
export function whyNot(act: StoryAct, state: StoryState): string | undefined {
  const { from, says } = storyActs[act];
  if ((from as readonly StoryState[]).includes(state)) return undefined;
  return `You can ${says} a story that is ${listed(from)}; this one is ${state}.`;
}

/** The same of one among several, by its name; undefined when it can. */
export function whyNotOf({ short, state }: { short: string; state: StoryState }, act: StoryAct): string | undefined {
  const { from, says } = storyActs[act];
  if ((from as readonly StoryState[]).includes(state)) return undefined;
  return `${short} is ${state}; you can ${says} what is ${listed(from)}.`;
}

/** True while a story still stands in the backlog. */
export function isOpen(state: StoryState): boolean {
  return state !== 'accepted' && state !== 'cut';
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
