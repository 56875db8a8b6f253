import { expect, test } from 'vitest';
import { askersOf, replyTo } from './askers.ts';

const words = (id: string, who: string | null, customer: string | null, email: string | null) => ({
  id,
  short: id.toUpperCase(),
  who,
  customer,
  email,
  receivedOn: '2026-11-16',
});
const passage = (feedbackId: string, featureId = 'f', stance: 'supports' | 'contradicts' = 'supports') => ({
  feedbackId,
  featureId,
  quote: `words of ${feedbackId}`,
  stance,
});
const vote = (email: string | null, state: 'counted' | 'confirmed' = 'confirmed') => ({ featureId: 'f', email, state });
const asked = (...parts: Parameters<typeof askersOf>) => askersOf(...parts);

test('the same address, however it is written, is one person, and so is the same name at the same company', () => {
  const feedback = [
    words('v1', 'Marta', 'Norrbo', null),
    words('v2', 'MARTA', 'norrbo', 'marta@norrbo.example'),
    words('v3', null, null, 'Marta@Norrbo.example'),
  ];
  const got = asked(['f'], [passage('v1'), passage('v3'), passage('v2')], feedback, [vote('marta@norrbo.example')]);
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({ name: 'Marta', customer: 'Norrbo', email: 'Marta@Norrbo.example' });
  expect(got[0]?.once).toBe('f mail:marta@norrbo.example');
  expect(got[0]?.words.map(({ feedback }) => feedback).sort()).toEqual(['v1', 'v2', 'v3']);
});

test('a name alone, or a company alone, may be anybody', () => {
  const feedback = [words('v1', 'Anna', null, null), words('v2', 'Anna', null, null), words('v3', null, 'Lund', null)];
  expect(asked(['f'], [passage('v1'), passage('v2'), passage('v3')], feedback, [])).toHaveLength(3);
});

test('who spoke against it, voted without an address or did not confirm one has not asked to be told', () => {
  const feedback = [words('v1', 'Ida', 'Lund', 'ida@lund.example')];
  const votes = [vote(null, 'counted'), vote('x@lund.example', 'counted')];
  expect(asked(['f'], [passage('v1', 'f', 'contradicts')], feedback, votes)).toEqual([]);
});

test('whoever asked for two features is told of each', () => {
  const feedback = [words('v1', 'Ida', 'Lund', 'ida@lund.example')];
  const got = asked(['f', 'g'], [passage('v1'), passage('v1', 'g')], feedback, []);
  expect(got.map(({ once }) => once)).toEqual(['f mail:ida@lund.example', 'g mail:ida@lund.example']);
});

test('who was told by hand is not told again when an address becomes known', () => {
  const before = asked(['f'], [passage('v1')], [words('v1', 'Ida', 'Lund', null)], [])[0];
  const reply = { once: String(before?.once), featureId: 'f', feedbackId: 'v1', email: null };
  const [after] = asked(['f'], [passage('v1')], [words('v1', 'Ida', 'Lund', 'ida@lund.example')], []);
  expect(after && replyTo(after, [reply])).toBe(reply);
  const [other] = asked(['f'], [passage('v2')], [words('v2', 'Ida', 'Lund', null)], []);
  expect(other && replyTo(other, [reply])).toBe(reply);
  const [elsewhere] = asked(['g'], [passage('v1', 'g')], [words('v1', 'Ida', 'Lund', null)], []);
  expect(elsewhere && replyTo(elsewhere, [reply])).toBeUndefined();
});
