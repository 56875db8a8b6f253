import { expect, it } from 'vitest';
import type { PresentAt } from '#domain/presence';
import { Others } from './others.ts';

const at = (id: string, how: PresentAt['how'] = 'here'): PresentAt => ({ kind: 'story', id, how });

it('tells those who watch a record when somebody comes, goes or begins to write, and nobody else', () => {
  const others = new Others();
  const told: string[] = [];
  others.watch('s1', () => told.push(`s1 ${others.at('s1').map(({ member, how }) => `${member} ${how}`)}`));
  others.watch('s2', () => told.push('s2'));
  others.hear('p', { jonas: [at('s1')] });
  const before = others.at('s1');
  others.hear('p', { kim: [at('s3')] });
  others.whole('p', { jonas: [at('s1')], kim: [] });
  expect(others.at('s1')).toBe(before);
  others.hear('p', { jonas: [at('s1', 'edits')] });
  others.hear('q', { ana: [at('s9')] });
  others.whole('p', {});
  expect(others.at('s9')).toEqual([{ member: 'ana', how: 'here' }]);
  others.forget();
  expect(others.at('s9')).toEqual([]);
  expect(told).toEqual(['s1 jonas here', 's1 jonas edits', 's1 ']);
});
