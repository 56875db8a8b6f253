import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '#lib/in-slices';
import type { DateShape } from './date-shape.ts';
import { guessTableDates } from './guess-table-dates.ts';
import type { ImportKind } from './kind.ts';
import { importKinds } from './kinds.ts';
import { suggestMapping } from './mapping.ts';
import { planImport } from './plan.ts';
import { readTable } from './read-table.ts';

async function planOf<K extends ImportKind>(
  name: K,
  csv: string,
  existing: { has(id: string): boolean } = new Set<string>(),
  dateShape: DateShape = 'iso',
) {
  const kind = importKinds[name];
  const table = await readTable(Buffer.from(csv));
  return atOnce(planImport({ kind, table, mapping: suggestMapping(table.headers, kind), dateShape, existing }));
}
const problemsOf = (plan: {
  problems: { first: readonly { row: number; field: string | null; message: string; kept: boolean }[] };
}) => plan.problems.first.map(({ row, field, message, kept }) => ({ row, field, message, kept }));

describe('the plan of a backlog', () => {
  it('says what every row becomes, in the order of the file', async () => {
    const plan = await planOf(
      'backlog',
      'key,title,description,points,type,status,epic,acceptance criteria,created\nA-1, Pay  by card ,"Line\r\none",3,Bug,In Progress,Checkout,"- first\n2. second",2026-01-05\nA-2,Second,,,,,,,\n',
    );
    expect(plan.rows).toEqual([
      {
        row: 1,
        line: 2,
        externalId: 'A-1',
        idFrom: 'file',
        values: {
          title: 'Pay by card',
          description: 'Line\none',
          estimate: 3,
          kind: 'bug',
          state: 'in progress',
          feature: 'Checkout',
          criteria: ['first', 'second'],
          createdOn: '2026-01-05',
          startedOn: null,
          finishedOn: null,
          flags: [],
        },
      },
      {
        row: 2,
        line: 5,
        externalId: 'A-2',
        idFrom: 'file',
        values: {
          title: 'Second',
          description: null,
          estimate: null,
          kind: null,
          state: null,
          feature: null,
          criteria: [],
          createdOn: null,
          startedOn: null,
          finishedOn: null,
          flags: [],
        },
      },
    ]);
    expect(plan).toMatchObject({ make: 2, same: 0, refused: 0, drop: [], problems: { total: 0 } });
  });

  it.each([
    ['no title', 'key,title\nA-1,\n', 'title', 'The row has no title.', false],
    ['a title of nothing that can be seen', 'key,title\nA-1,\u200b\u202e\n', 'title', 'The row has no title.', false],
    [
      'an id that is too long',
      `key,title\n${'x'.repeat(201)},a\n`,
      'externalId',
      `The id has more than 200 characters (“${'x'.repeat(40)}…”).`,
      false,
    ],
    [
      'points that are words',
      'key,title,points\nA-1,a,many\n',
      'estimate',
      '“many” is not a number of story points.',
      true,
    ],
    ['points below zero', 'key,title,points\nA-1,a,-1\n', 'estimate', '“-1” is less than nothing.', true],
    [
      'points beyond reason',
      'key,title,points\nA-1,a,9e15\n',
      'estimate',
      '“9e15” is not a number of story points.',
      true,
    ],
    [
      'points that are seconds',
      'key,title,points\nA-1,a,7200\n',
      'estimate',
      '“7200” is more than 1000 story points; it may be a time in seconds.',
      true,
    ],
    ['points that are hours', 'key,title,points\nA-1,a,38h\n', 'estimate', '“38h” is a time, not story points.', true],
    [
      'a date that does not exist',
      'key,title,created\nA-1,a,2026-02-30\n',
      'createdOn',
      '“2026-02-30” is a date that does not exist.',
      true,
    ],
    [
      'a state nobody knows',
      'key,title,status\nA-1,a,Limbo\n',
      'state',
      '“Limbo” is no state of a story that is known here; it comes in as a draft.',
      true,
    ],
    [
      'a title of 501 characters',
      `key,title\nA-1,${'x'.repeat(501)}\n`,
      'title',
      'It has 501 characters and was cut to 500.',
      true,
    ],
    [
      'a finish before the beginning',
      'key,title,created,finished\nA-1,a,2026-02-03,2026-02-02\n',
      'finishedOn',
      'It was finished on 2026-02-02, before it was created on 2026-02-03. The finish counts; its age does not.',
      true,
    ],
  ])('tells row, field and reason: %s', async (_, csv, field, message, kept) => {
    const plan = await planOf('backlog', csv);
    expect(problemsOf(plan)).toEqual([{ row: 1, field, message, kept }]);
    expect(plan).toMatchObject({ make: kept ? 1 : 0, refused: kept ? 0 : 1 });
  });

  it('cuts a long title between letters, never through one', async () => {
    const plan = await planOf('backlog', `title\n${'👨‍👩‍👧'.repeat(100)}\n`);
    expect(plan.rows[0]?.values.title).toMatch(/^(👨‍👩‍👧)+…$/u);
    expect(plan.rows[0]?.values.title.length).toBeLessThanOrEqual(500);
  });

  it('names every column that is left out, with how many cells and an example', async () => {
    const plan = await planOf('backlog', 'key,title,Labels,Labels,Empty\nA-1,a,x,y,\nA-2,b,z,,\n');
    expect(plan.drop).toEqual([
      { position: 2, column: 'Labels', cells: 2, example: 'x', why: 'not mapped' },
      { position: 3, column: 'Labels', cells: 1, example: 'y', why: 'not mapped' },
    ]);
  });

  it('finds the parent in whichever column holds it, and counts what a fuller column displaced', async () => {
    const plan = await planOf(
      'backlog',
      'key,title,Parent key,Custom field (Epic Link)\nA-1,a,E-1,\nA-2,b,,E-2\nA-3,c,E-1,E-9\nA-4,d,E-1,E-1\n',
    );
    expect(plan.rows.map((row) => row.values.feature)).toEqual(['E-1', 'E-2', 'E-1', 'E-1']);
    expect(plan.drop).toEqual([
      {
        position: 3,
        column: 'Custom field (Epic Link)',
        cells: 1,
        example: 'E-9',
        why: 'another column was filled in',
      },
    ]);
  });

  it('joins repeated columns of a list in their order', async () => {
    const plan = await planOf('backlog', 'title,Acceptance criteria,Acceptance criteria\na,one,"two\n* three"\n');
    expect(plan.rows[0]?.values.criteria).toEqual(['one', 'two', 'three']);
  });

  it('takes the first of two rows with one id and refuses the later one by name', async () => {
    const plan = await planOf('backlog', 'key,title\nA-1,a\nB-1,b\nA-1,c\n');
    expect(plan.rows.map((row) => row.values.title)).toEqual(['a', 'b']);
    expect(problemsOf(plan)).toEqual([
      {
        row: 3,
        field: 'externalId',
        message: 'The id “A-1” is that of row 1 as well; the first one counts.',
        kept: false,
      },
    ]);
  });

  it('keeps ids such as __proto__ as the plain text they are', async () => {
    const plan = await planOf('backlog', 'key,title\n__proto__,a\nconstructor,b\n');
    expect(plan.rows.map((row) => row.externalId)).toEqual(['__proto__', 'constructor']);
  });

  it('strips titles of what deceives and keeps markup and formulas as text', async () => {
    const plan = await planOf(
      'backlog',
      'title,description\na\u202eb,<svg onload=alert(1)>\n"=cmd|\'/c calc\'!A1",javascript:alert(1)\n',
    );
    expect(plan.rows.map((row) => [row.values.title, row.values.description])).toEqual([
      ['ab', '<svg onload=alert(1)>'],
      ["=cmd|'/c calc'!A1", 'javascript:alert(1)'],
    ]);
  });

  it('lists at most two hundred problems, those that cost a row before mere remarks, and counts them all', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `A-${index},${index < 350 ? `t${index}` : ''},x`);
    const plan = await planOf('backlog', `key,title,points\n${rows.join('\n')}\n`);
    expect(plan.problems.total).toBe(450);
    expect(plan.problems.first).toHaveLength(200);
    expect(plan.problems.first.filter((problem) => !problem.kept)).toHaveLength(100);
    expect(plan).toMatchObject({ make: 350, refused: 50 });
  });

  it('counts a row with several faults as one row refused', async () => {
    const plan = await planOf('history', `id,created,finished\n${'x'.repeat(201)},never,soon\n`);
    expect(plan).toMatchObject({ make: 0, refused: 1 });
    expect(plan.problems.first.map((problem) => problem.field)).toEqual(['externalId', 'createdOn', 'finishedOn']);
  });

  it('refuses a mapping that cannot be used, with every fault', () => {
    const table = {
      headers: ['a'],
      rows: [],
      problems: { first: [], total: 0, refusedRows: 0 },
      reading: { encoding: 'utf-8', encodingWhy: '', replaced: 0, delimiter: ',', delimiterWhy: '', blankRows: 0 },
    } as const;
    expect(() =>
      atOnce(planImport({ kind: importKinds.backlog, table, mapping: {}, dateShape: 'iso', existing: new Set() })),
    ).toThrow('Choose the column that holds “title”.');
  });
});

describe('the plan of history', () => {
  it('makes accepted work of finished rows, titled by their id where there is no title', async () => {
    const plan = await planOf(
      'history',
      'id,created_date,finished_date\nT-1,2018-01-02,2018-01-09\nT-2,2018-01-05,2018-01-04\nT-3,2018-01-05,\n',
    );
    expect(plan.rows.map((row) => row.values)).toEqual([
      { title: 'T-1', estimate: null, createdOn: '2018-01-02', startedOn: null, finishedOn: '2018-01-09', flags: [] },
      {
        title: 'T-2',
        estimate: null,
        createdOn: '2018-01-05',
        startedOn: null,
        finishedOn: '2018-01-04',
        flags: ['finished-before-created'],
      },
    ]);
    expect(plan.problems.first.map((problem) => [problem.row, problem.field, problem.kept])).toEqual([
      [2, 'finishedOn', true],
      [3, 'finishedOn', false],
    ]);
  });

  it('reads dates in the order the file shows', async () => {
    const csv = 'id,created,resolved\n1,6/7/2025 10:00,6/21/2025 16:14\n';
    const table = await readTable(Buffer.from(csv));
    const guess = atOnce(
      guessTableDates(table, suggestMapping(table.headers, importKinds.history), importKinds.history),
    );
    expect(guess).toMatchObject({ sure: true, shape: 'mdy' });
    const plan = await planOf('history', csv, new Set(), 'mdy');
    expect(plan.rows[0]?.values).toMatchObject({ createdOn: '2025-06-07', finishedOn: '2025-06-21' });
    expect((await planOf('history', csv, new Set(), 'dmy')).problems.first[0]).toMatchObject({
      row: 1,
      field: 'finishedOn',
      kept: false,
    });
  });
});

describe('the plan of feedback', () => {
  it('keeps the words, who, where and when', async () => {
    const plan = await planOf(
      'feedback',
      'id,title,text,company,author,source,type,date\n7,Login,It fails.,Acme,Kim,Store,Bug,2026-05-01\n',
    );
    expect(plan.rows[0]).toMatchObject({
      externalId: '7',
      values: {
        text: 'Login\n\nIt fails.',
        kind: 'problem',
        who: 'Kim',
        customer: 'Acme',
        source: 'Store',
        receivedOn: '2026-05-01',
      },
    });
  });

  it('does not say a headline twice', async () => {
    const plan = await planOf('feedback', 'title,text\nLogin fails,Login fails often\nOnly a headline,\n');
    expect(plan.rows.map((row) => row.values.text)).toEqual(['Login fails often', 'Only a headline']);
  });

  it('gives rows without an id one of their own, equal rows different ones', async () => {
    const plan = await planOf('feedback', 'text\nI love it\nI love it\nOther\n');
    expect(new Set(plan.rows.map((row) => row.externalId)).size).toBe(3);
    expect(plan.rows.every((row) => row.idFrom === 'content')).toBe(true);
  });
});

describe('feedback in Spanish and German', () => {
  it('finds its columns and its kinds by themselves', async () => {
    const spanish = await planOf(
      'feedback',
      'Fecha,Cliente,Nombre,Correo electrónico,Comentario,Canal,Tipo\n2026-01-05,Norrbo,Marta,marta@norrbo.example,No va,teléfono,Queja\n,,,,Más luz,,Petición\n,,,,¿Cuándo?,,pregunta\n,,,,Gracias,,elogio\n',
    );
    expect(spanish.rows[0]?.values).toEqual({
      text: 'No va',
      kind: 'complaint',
      who: 'Marta',
      email: 'marta@norrbo.example',
      customer: 'Norrbo',
      source: 'teléfono',
      receivedOn: '2026-01-05',
    });
    expect(spanish.rows.map(({ values }) => values.kind)).toEqual(['complaint', 'request', 'question', 'praise']);
    const german = await planOf(
      'feedback',
      'Datum;Firma;Rückmeldung;Art\n05.01.2026;Kerner;Zu laut;Störung\n;;Mehr Licht;Wunsch\n',
    );
    expect(german.rows.map(({ values }) => [values.text, values.kind, values.customer, values.receivedOn])).toEqual([
      ['Zu laut', 'problem', 'Kerner', '2026-01-05'],
      ['Mehr Licht', 'request', null, null],
    ]);
  });

  it('names a word that is no kind once, with its rows and what it comes in as', async () => {
    const odd = Array.from({ length: 30 }, (_, row) => `row ${row},klacht`).join('\n');
    const plan = await planOf('feedback', `text,kind\n${odd}\none,lof\n`);
    expect(plan).toMatchObject({ make: 31, refused: 0, problems: { total: 2, refusedRows: 0 } });
    expect(problemsOf(plan)).toEqual([
      {
        row: 1,
        field: 'kind',
        message: '30 rows: “klacht” is no kind of feedback that is known here; it comes in as a request.',
        kept: true,
      },
      {
        row: 31,
        field: 'kind',
        message: '“lof” is no kind of feedback that is known here; it comes in as a request.',
        kept: true,
      },
    ]);
  });
});

describe('a second import', () => {
  it('of the same file makes nothing new, with ids or without', async () => {
    const cell = fc.constantFrom('a', 'b', 'c d', '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
        const csv = `id,text,source\n${rows.map(([id, text]) => `${id},${text},x`).join('\n')}\n`;
        const first = await planOf('feedback', csv);
        const second = await planOf('feedback', csv, new Set(first.rows.map((row) => row.externalId)));
        expect(second).toMatchObject({ make: 0, same: first.make, refused: first.refused });
      }),
      { numRuns: 40 },
    );
  });

  it('of a longer file makes only the new rows', async () => {
    const first = await planOf('feedback', 'text\none\ntwo\none\n');
    const second = await planOf(
      'feedback',
      'text\none\nthree\ntwo\none\none\n',
      new Set(first.rows.map((row) => row.externalId)),
    );
    expect(second.rows.map((row) => row.values.text)).toEqual(['three', 'one']);
    expect(second.same).toBe(3);
  });
});
