import { describe, expect, it } from 'vitest';
import { answerIn, canUndo, doneSays, type LogLine, loggedChanges, roleSays, subjectsOf } from './log-words.ts';

const say = { today: '2026-11-16', nameOf: (_kind: string, id: string) => (id === 's1' ? 'S-1 Queue' : undefined) };
const line = (changes: LogLine['changes'], more: Partial<LogLine> = {}) =>
  ({ changes, undo: 'fields', undone: false, ...more }) as LogLine;

describe('the words of the decision log', () => {
  it('tell what was and what became of it', () => {
    const changed = line([
      { kind: 'story', id: 's1', op: 'update', before: { state: 'draft' }, after: { state: 'ready' } },
    ]);
    expect(loggedChanges(changed, say)).toMatchObject([{ label: 'S-1 Queue: state', before: 'draft', after: 'ready' }]);
  });

  it.each([
    ['a1', 'a0', 'its place', 'further up'],
    ['Zz', 'a0', 'its place', 'further down'],
    [null, 'a0', 'not in the order', 'in it'],
    ['a0', null, 'in the order', 'out of it'],
  ])('tell a move in the order from %s to %s without its ranks', (from, to, before, after) => {
    const moved = line([{ kind: 'story', id: 's1', op: 'update', before: { rank: from }, after: { rank: to } }]);
    expect(loggedChanges(moved, say)).toEqual([{ id: '0', label: 'S-1 Queue', before, after }]);
  });

  it('name what is gone by the words it had', () => {
    const gone = line([{ kind: 'story', id: 's9', op: 'delete', before: { title: 'Fax it' }, after: null }]);
    expect(subjectsOf(gone, say)).toEqual([{ kind: 'story', id: 's9', name: 'Fax it' }]);
    expect(loggedChanges(gone, say)[0]).toMatchObject({ before: 'Fax it' });
  });

  it('offer undo for what can be and was not yet taken back', () => {
    expect(canUndo(line([]))).toBe(true);
    expect(canUndo(line([], { undone: true }))).toBe(false);
    expect(canUndo(line([], { undo: 'none' }))).toBe(false);
    expect(roleSays('po')).toBe('Product owner');
    expect(roleSays(null)).toBeUndefined();
  });

  it('say what was done, what was only proposed, and what was answered', () => {
    const told = (name: string, changes: LogLine['changes']) => doneSays(line(changes, { name, says: 'Do something' }));
    const feature = {
      kind: 'feature',
      id: 'f1',
      op: 'update',
      before: { stage: 'idea' },
      after: { stage: 'qualified' },
    };
    const proposal = { kind: 'proposal', id: 'p1', op: 'create', before: null, after: { state: 'waiting' } };
    const declined = { ...proposal, op: 'update', after: { answer: 'Not this year.' } };
    expect(told('promise.move', [])).toBe('moved a promise');
    expect(told('feature.move', [feature])).toBe('moved the feature to qualified');
    const cut = (id: string) => ({
      kind: 'story',
      id,
      op: 'update',
      before: { state: 'ready' },
      after: { state: 'cut' },
    });
    expect(told('story.cut', [cut('s1')])).toBe('cut the story');
    expect(told('story.cut', [cut('s1'), cut('s2')])).toBe('cut several stories');
    expect(told('promise.move', [proposal])).toBe('proposed a change');
    expect(told('something.new', [])).toBe('Do something');
    expect(answerIn(line([declined]))).toBe('Not this year.');
  });
});
