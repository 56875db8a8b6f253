import { describe, expect, it } from 'vitest';
import { previewWords } from './preview-words.ts';

const say = {
  today: '2026-11-16',
  nameOf: (_kind: string, id: string) => (id === 'f' ? 'F-112 Offline reports' : undefined),
};

describe('the words of a preview', () => {
  it('say each changed field with its two values, dates as people say them', () => {
    const words = previewWords(
      [
        {
          op: 'update',
          kind: 'promise',
          id: 'p',
          name: 'Norrbo Housing',
          before: { dueOn: '2026-12-12' },
          after: { dueOn: '2027-01-20' },
        },
      ],
      say,
    );
    expect(words).toEqual([
      { id: 'update p dueOn', label: 'Promise to Norrbo Housing: promised for', before: '12 Dec', after: '20 Jan' },
    ]);
  });

  it('name the records that ids stand for and leave bookkeeping out', () => {
    const words = previewWords(
      [
        {
          op: 'create',
          kind: 'story',
          id: 's',
          name: 'Queue',
          before: null,
          after: { title: 'Queue', featureId: 'f', rank: null, flags: [], estimate: null },
        },
      ],
      say,
    );
    expect(words.map(({ label, after }) => [label, after])).toEqual([
      ['New story', 'Queue'],
      ['New story: feature', 'F-112 Offline reports'],
    ]);
  });

  it('say where a story would stand and what would be taken away', () => {
    const words = previewWords(
      [
        { op: 'place', kind: 'story', id: 's', name: 'S-2 Show', before: null, after: { before: 'S-1 Queue' } },
        { op: 'delete', kind: 'insight', id: 'i', name: 'Half my inspectors', before: {}, after: null },
      ],
      say,
    );
    expect(words[0]).toMatchObject({ label: 'S-2 Show', after: 'before S-1 Queue' });
    expect(words[1]).toEqual({ id: 'delete i', label: 'link taken away', before: 'Half my inspectors' });
  });
});
