import { z } from 'zod';
import { define, type Example } from '#catalogue/define';
import { marking, reading, threadRefs, threadsOf } from '#domain/notice-threads';
import { civilDate } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { lastSeq } from '#store/diary';
import type { Read } from '#store/read';

const output = z.object({ threads: z.number() });
const blind = "It is the member's own mark, and says itself how far they had read.";

/** The member's marks on these threads, and the last number of the diary. */
async function marksOn(read: Read, threads: z.output<typeof threadRefs>) {
  const named = threadsOf(threads);
  const ids = 'refused' in named ? [] : named.map(({ subjectId }) => subjectId);
  return {
    marks: await read.all('noticeMark', { memberId: read.member, subjectId: ids }),
    newest: await lastSeq(read.db, read.workspace),
  };
}

type Marking = {
  name: string;
  says: string;
  undo: 'fields' | 'none';
  change: typeof reading;
  examples: readonly Example<{ threads: z.input<typeof threadRefs> }>[];
};

function marks({ name, says, undo, change, examples }: Marking) {
  return define({
    name,
    says,
    input: z.strictObject({ threads: threadRefs }),
    output,
    right: 'self',
    proposable: false,
    undo,
    across: true,
    guard: { blind },
    load: (read, { threads }) => marksOn(read, threads),
    decide: (loaded, { threads }, ctx) => {
      const named = threadsOf(threads);
      if ('refused' in named) return named;
      const mine = { member: ctx.actor.member, newest: loaded.newest, id: ctx.id };
      return { changes: change(named, loaded.marks, mine), output: { threads: named.length } };
    },
    examples,
  });
}

export const doneNotice = marks({
  name: 'notice.done',
  says: 'Mark threads of your inbox as done; something new opens them again',
  undo: 'fields',
  change: (threads, known, how) => marking(threads, known, { state: 'done', untilOn: null }, how),
  examples: [
    {
      says: 'Jonas has seen it',
      as: 'po',
      input: { threads: [{ story: '$queue' }, { feature: '$offline', upTo: 1 }] },
    },
    { says: 'A thread is about one record', as: 'po', input: { threads: [{}] }, gives: 'invalid' },
  ],
});

export const reopenNotice = marks({
  name: 'notice.reopen',
  says: 'Put threads back into your inbox',
  undo: 'fields',
  change: (threads, known, how) => marking(threads, known, { state: 'open', untilOn: null }, how),
  examples: [
    { says: 'Ana wants to see it again', as: 'pm', input: { threads: [{ story: '$queue' }] } },
    {
      says: 'A thread is about one record',
      as: 'pm',
      input: { threads: [{ story: '$queue', feature: '$offline' }] },
      gives: 'invalid',
    },
  ],
});

export const readNotice = marks({
  name: 'notice.read',
  says: 'Mark threads of your inbox as read; they stay open',
  undo: 'none',
  change: reading,
  examples: [
    { says: 'Mira has opened it', as: 'team', input: { threads: [{ story: '$queue' }] } },
    { says: 'A thread is about one record', as: 'team', input: { threads: [{}] }, gives: 'invalid' },
  ],
});

export const unreadNotice = marks({
  name: 'notice.unread',
  says: 'Mark threads of your inbox as unread; they are open then',
  undo: 'fields',
  change: (threads, known, how) => {
    const none = threads.map((thread) => ({ ...thread, upTo: 0 }));
    return marking(none, known, { state: 'open', untilOn: null }, how);
  },
  examples: [
    { says: 'Mira reads it again later', as: 'team', input: { threads: [{ story: '$queue' }] } },
    { says: 'A thread is about one record', as: 'team', input: { threads: [{}] }, gives: 'invalid' },
  ],
});

export const snoozeNotice = define({
  name: 'notice.snooze',
  says: 'Put threads of your inbox away until a day; a mention or a question to you brings them back earlier',
  input: z.strictObject({ threads: threadRefs, until: civilDate() }),
  output,
  right: 'self',
  proposable: false,
  undo: 'fields',
  across: true,
  guard: { blind },
  load: (read, { threads }) => marksOn(read, threads),
  decide: (loaded, { threads, until }, ctx) => {
    const named = threadsOf(threads);
    if ('refused' in named) return named;
    if (until <= ctx.today) return refuse('invalid', 'Choose a day after today.', 'until');
    const mine = { member: ctx.actor.member, newest: loaded.newest, id: ctx.id };
    return {
      changes: marking(named, loaded.marks, { state: 'snoozed', untilOn: until }, mine),
      output: { threads: named.length },
    };
  },
  examples: [
    { says: 'Monday is soon enough', as: 'team', input: { threads: [{ story: '$queue' }], until: '2026-11-23' } },
    {
      says: 'Today is no later',
      as: 'team',
      input: { threads: [{ story: '$queue' }], until: '2026-11-16' },
      gives: 'invalid',
    },
  ],
});
