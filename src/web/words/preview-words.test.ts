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
    expect(words[0]).toEqual({ id: 'place s', label: 'S-2 Show', after: 'before S-1 Queue' });
    expect(words[1]).toEqual({ id: 'delete i', label: 'link taken away', before: 'Half my inspectors' });
  });

  it('say the rank of a story that would move, where it is known', () => {
    const line = { op: 'place', kind: 'story', id: 's', name: 'S-2', before: null, after: { at: 'top' } } as const;
    const [told] = previewWords([line], { ...say, standsAt: () => 'rank 1,204' });
    expect(told).toMatchObject({ before: 'rank 1,204', after: 'at the top of the backlog' });
  });

  it('say which story waits for which, whose criterion it is, and what a waived gate means', () => {
    const stories: Record<string, string> = {
      a: 'S-49 Send photos in pieces',
      b: 'S-50 Send photos as they are taken',
    };
    const say = { today: '2026-11-16', nameOf: (_kind: string, id: string) => stories[id] };
    const created = (kind: string, after: Record<string, unknown>) =>
      previewWords([{ op: 'create', kind, id: 'n', name: '', before: null, after }], say).map(({ label, after }) => [
        label,
        after,
      ]);
    expect(created('dependency', { storyId: 'a', nature: 'needs', otherId: 'b' })).toEqual([
      ['S-49 Send photos in pieces', 'waits for S-50 Send photos as they are taken'],
    ]);
    expect(created('criterion', { storyId: 'a', text: 'It arrives whole', met: null, state: 'open' })).toEqual([
      ['S-49 Send photos in pieces: acceptance criterion', 'It arrives whole'],
    ]);
    const gate = { op: 'update', kind: 'gate', id: 'g', name: 'No bug is open' } as const;
    expect(
      previewWords([{ ...gate, before: { state: 'computed' }, after: { state: 'waived', reason: 'Known' } }], say).map(
        ({ label, before, after }) => [label, before, after],
      ),
    ).toEqual([
      ['Gate “No bug is open”: state', 'has to hold', 'waived: the release may go without it'],
      ['Gate “No bug is open”: reason', undefined, 'Known'],
    ]);
  });

  it('give the reason of a decision once, percentages as such, and no field that is only kept for the program', () => {
    const lines = [
      {
        op: 'update',
        kind: 'feature',
        id: 'x',
        name: 'F-14 Notes',
        before: { stage: 'idea', stageReason: null },
        after: { stage: 'parked', stageReason: 'One voice.' },
      },
      {
        op: 'create',
        kind: 'decision',
        id: 'd',
        name: 'D-3',
        before: null,
        after: { featureId: 'x', choice: 'parked', reason: 'One voice.', alternatives: [], score: null },
      },
      { op: 'update', kind: 'score', id: 's', name: '', before: { confidence: 0.5 }, after: { confidence: 0.8 } },
      {
        op: 'create',
        kind: 'handoff',
        id: 'h',
        name: '',
        before: null,
        after: { id: 'h', toRole: 'po', contents: { spec: 1 }, note: 'Two screens.' },
      },
    ] as const;
    expect(previewWords(lines, say).map(({ label, before, after }) => [label, before, after])).toEqual([
      ['F-14 Notes: stage', 'idea', 'parked'],
      ['New decision', undefined, 'parked'],
      ['New decision: feature', undefined, 'F-14 Notes'],
      ['New decision: reason', undefined, 'One voice.'],
      ['score: confidence', '50%', '80%'],
      ['New handoff: to', undefined, 'Product owner'],
      ['New handoff: note', undefined, 'Two screens.'],
    ]);
  });
});
