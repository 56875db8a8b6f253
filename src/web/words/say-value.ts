import { describeKind } from '#domain/records';
import { sayDay } from '../parts/day.ts';
import { plainOf } from './plain-words.ts';
import { sayScore } from './say-amount.ts';
import { sayRole, sayRoles } from './whole-words.ts';

/** What is needed to say a value: today, and the name of the record that an id stands for. */
export type Sayings = {
  today: string;
  nameOf: (kind: string, id: string) => string | undefined;
  /** The place of a record in its list now: `rank 12`; left out where a list of them would be gone through for each. */
  standsAt?: (kind: string, id: string) => string | undefined;
};

const stances: Record<string, string> = { supports: 'for', contradicts: 'against' };
/** A gate's states as the page of its release says them. */
const gateStates: Record<string, string> = {
  computed: 'has to hold',
  open: 'to be checked by hand',
  passed: 'passed',
  waived: 'waived: the release may go without it',
};
const percent = new Intl.NumberFormat('en', { style: 'percent' });
const yesNo = { true: 'yes', false: 'no' };

/** A field's value as a person reads it; undefined for nothing. */
export function sayValue(kind: string, field: string, value: unknown, say: Sayings): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const described = describeKind(kind)?.fields[field];
  if (typeof value === 'boolean') return yesNo[value ? 'true' : 'false'];
  if (kind === 'score' && field === 'confidence' && typeof value === 'number') return percent.format(value);
  if (typeof value === 'number') return new Intl.NumberFormat('en').format(value);
  if (field === 'alternatives' && Array.isArray(value)) return sayWeighed(value);
  if (field === 'score' && isScore(value)) return `${sayScore(value.value)} by reach, impact, confidence and effort`;
  if (field === 'roles') return sayRoles(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(', ');
  if (field === 'limits') return sayLimits(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (described?.type === 'date') return sayDay(value, say.today);
  if (described?.type === 'id') return say.nameOf(described.to ?? '', value);
  if (field === 'role' || field === 'toRole') return sayRole(value);
  if (kind === 'gate' && field === 'state') return gateStates[value] ?? value;
  return field === 'stance' ? (stances[value] ?? value) : plainOf(kind, value);
}

function isScore(value: unknown): value is { value: number } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number';
}

/** The options that were not taken, each with why. */
function sayWeighed(weighed: readonly unknown[]): string | undefined {
  const told = weighed.flatMap((each) =>
    typeof each === 'object' && each !== null && 'option' in each && 'why' in each
      ? [`${each.option}: ${each.why}`]
      : [],
  );
  return told.length === 0 ? undefined : told.join(' · ');
}

/** `in progress 4, in review 2`; nothing where there is no limit. */
function sayLimits(value: unknown): string | undefined {
  const limits = Object.entries(value as Record<string, unknown>).map(([state, most]) => `${state} ${most}`);
  return limits.length === 0 ? undefined : limits.join(', ');
}
