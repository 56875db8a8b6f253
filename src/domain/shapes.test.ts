import { expect, it } from 'vitest';
import { line, words } from './shapes.ts';

it('words keep their lines, a line is one, and neither is empty', () => {
  const said = 'Two reasons:\n\n- it is late\n- nobody asked';
  expect(words().parse(said)).toBe(said);
  expect(line().parse(said)).toBe('Two reasons: - it is late - nobody asked');
  for (const shape of [words(), line()]) expect(shape.safeParse(' \n ').success).toBe(false);
});
