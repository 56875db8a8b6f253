import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Env } from '#catalogue/env';
import { commands, queries } from '#catalogue/list';
import type { FieldsOf } from '#domain/records';
import { lapseProposals } from '#jobs/lapse-proposals';
import { linesAfter } from '#store/diary';
import { readWith } from '#store/read';
import { makeScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

const envAt = (moment: string): Env => ({
  db: scene.database.db,
  commands,
  queries,
  clock: () => Date.parse(moment),
  newId: randomUUID,
  newSecret: () => '',
});

test('a proposal lapses once its last day is over where its product is, once, however many processes look', async () => {
  const id = randomUUID();
  const row: FieldsOf<'proposal'> = {
    command: 'promise.move',
    says: 'Move a promise',
    input: {},
    shape: 1,
    made: { ids: [], shorts: {} },
    preview: [],
    previewHash: 'h',
    right: 'promise',
    deciders: ['pm'],
    reason: null,
    proposerId: scene.admin,
    byAgent: false,
    state: 'waiting',
    answer: null,
    decidedById: null,
    lapsesOn: '2026-12-20',
    subjectKind: null,
    subjectId: null,
  };
  await scene.write([{ op: 'create', kind: 'proposal', id, product: scene.products.pump, short: 1, row }]);
  const { db } = scene.database;
  const read = () =>
    readWith(db, { workspace: scene.workspace, products: null, admin: true, member: scene.admin }).one('proposal', id);
  await lapseProposals(envAt('2026-12-20T22:59:00Z'));
  expect((await read())?.state).toBe('waiting');
  const seq = await scene.write([{ op: 'update', kind: 'member', id: scene.admin, set: { name: 'Ada' } }]);
  // Berlin is an hour ahead.
  const late = envAt('2026-12-20T23:01:00Z');
  await Promise.all([lapseProposals(late), lapseProposals(late), lapseProposals(late)]);
  expect((await read())?.state).toBe('lapsed');
  expect(await linesAfter(db, scene.workspace, seq, 10)).toMatchObject([
    { kind: 'proposal', id, op: 'update', after: { state: 'lapsed' } },
  ]);
});
