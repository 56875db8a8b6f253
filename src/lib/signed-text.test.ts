import { expect, test } from 'vitest';
import { signer } from './signed-text.ts';

const ours = signer('secret');
const text = ours.sign('confirm', { id: '1', email: 'a@b.example' }, 1000);

test('what was signed is read again until its time is over', () => {
  expect(ours.read('confirm', text, 1000)).toEqual({ id: '1', email: 'a@b.example' });
  expect(ours.read('confirm', text, 1001)).toBeUndefined();
  expect(ours.read('stop', ours.sign('stop', { id: '1' }), Number.MAX_SAFE_INTEGER)).toEqual({ id: '1' });
});

test('another purpose, another secret and any changed letter are refused', () => {
  expect(ours.read('stop', text, 0)).toBeUndefined();
  expect(signer('other').read('confirm', text, 0)).toBeUndefined();
  for (let at = 0; at < text.length - 1; at++) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(ours.read('confirm', changed, 0), `letter ${at}`).toBeUndefined();
  }
  for (const nonsense of ['', '.', '..', 'a.b', `${text}.x`, 'é.é', 'x'.repeat(5000)])
    expect(ours.read('confirm', nonsense, 0)).toBeUndefined();
});
