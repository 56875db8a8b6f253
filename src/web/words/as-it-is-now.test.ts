import { expect, it } from 'vitest';
import type { PreviewLine } from '#domain/preview-line';
import { asItIsNow } from './as-it-is-now.ts';

const line: PreviewLine = {
  op: 'update',
  kind: 'story',
  id: 'one',
  name: 'S-1 Queue a report',
  before: { estimate: 3, title: 'Queue a report', description: 'Long' },
  after: { estimate: 8, title: 'Queue reports', description: 'Longer' },
};
const row = { id: 'one', version: 4, estimate: 5, title: 'Queue a report' };

it('a preview shows what stands there now and which of it is another than when it was made', () => {
  const { lines, since } = asItIsNow([line], () => row);
  expect(lines).toEqual([{ ...line, before: { estimate: 5, title: 'Queue a report', description: 'Long' } }]);
  expect([...since]).toEqual(['update one estimate']);
});

it('a preview stays as it was found where nothing has changed, where the record is not held, and where it is new', () => {
  const made: PreviewLine = { ...line, op: 'create', before: null };
  expect(asItIsNow([line], () => ({ ...row, estimate: 3 }))).toEqual({ lines: [line], since: new Set() });
  expect(asItIsNow([line], () => undefined)).toEqual({ lines: [line], since: new Set() });
  expect(asItIsNow([made], () => row)).toEqual({ lines: [made], since: new Set() });
});
