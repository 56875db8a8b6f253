import { expect, it } from 'vitest';
import { answerFrom, shelfOf, shelvesToDrop } from './rules.ts';

const here = 'https://throughline.test';
const asked = (path: string, mode: RequestMode = 'cors', method = 'GET') =>
  answerFrom({ method, mode, url: new URL(path, here).href }, here, ['/assets/index-1.js', '/layers.css']);

it.each([
  ['/', 'navigate', 'network, then kept'],
  ['/harbour/backlog?q=a', 'navigate', 'network, then kept'],
  ['/api/export?product=1', 'navigate', 'network'],
  ['/p/harbour', 'navigate', 'network'],
  ['/auth/oidc', 'navigate', 'network'],
  ['/assets/index-1.js', 'cors', 'kept'],
  ['/assets/index-1.css', 'no-cors', 'kept'],
  ['/layers.css', 'no-cors', 'network, then kept'],
  ['/api/snapshot', 'cors', 'network'],
  ['/', 'cors', 'network'],
  ['https://elsewhere.test/assets/index-1.js', 'cors', 'network'],
] as const)('%s, asked for by %s, is answered from: %s', (path, mode, from) => {
  expect(asked(path, mode)).toBe(from);
});

it('what is sent goes out to the network', () => {
  expect(asked('/assets/index-1.js', 'cors', 'POST')).toBe('network');
  expect(asked('/', 'navigate', 'POST')).toBe('network');
});

it('the build before the newest stays for tabs that are still open on it; what is not ours is never dropped', () => {
  const names = [shelfOf('1'), 'another', shelfOf('2'), shelfOf('3')];
  expect(shelvesToDrop(names, '3')).toEqual([shelfOf('1')]);
  expect(shelvesToDrop([shelfOf('3')], '3')).toEqual([]);
  expect(shelvesToDrop([], '3')).toEqual([]);
});
