import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyMap } from '../keys/key-map.ts';
import { means } from '../keys/map-entry.ts';
import { partsWith, type SheetPart, sheetParts } from './sheet-parts.ts';

const keysIn = (parts: readonly SheetPart[]) => parts.flatMap(({ lines }) => lines.flatMap(({ keys }) => keys));
const action = (id: string, keys: string[], group = 'List') => ({ id, says: `Says ${id}`, keys, group, run: () => {} });

/** Every key that a file binds or shows, as it is written there. */
function keysOfFile(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const lists = text.matchAll(/(?:keys(?:: |=\{)|\b(?:line|steps)\('[\w-]+', '[^']+', )\[((?:'[^']*'(?:, )?)+)\]/g);
  const single = text.matchAll(/\bkeys(?:: |=)["'](?![a-z]+-keys)([^"']+)["']/g);
  return [
    ...lists.flatMap(([, list = '']) => list.matchAll(/'([^']*)'/g).map(([, keys = '']) => keys)),
    ...single.map(([, keys = '']) => keys),
  ];
}

describe('the sheet of shortcuts', () => {
  it('has every key that is bound anywhere, wherever it is asked for', () => {
    const files = globSync('src/web/**/*.{ts,tsx}').filter((file) => !/gallery\/|\.test\./.test(file));
    const bound = new Set(files.flatMap(keysOfFile));
    for (const keys of ['space', 'm', 'mod+shift+z', 'f2', '[', 'g /', 'mod+b', '*']) expect(bound).toContain(keys);
    const shown = new Set(keysIn(sheetParts([], {}, true).others));
    expect([...bound].filter((keys) => !shown.has(keys))).toEqual([]);
  });

  it('knows every action that has a key, so that each can be given another and none is listed twice', () => {
    const entries = keyMap.flatMap((part) => part.entries);
    const bound = globSync('src/web/**/*.{ts,tsx}')
      .filter((file) => !/gallery\/|\.test\./.test(file))
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/id: '(\w+\.[\w.-]+)'(?:(?!\bid: )[^{}]){0,300}?keys: /g),
      ])
      .map(([, id = '']) => id);
    expect(bound).toContain('story.split');
    expect(bound.filter((id) => !entries.some((entry) => means(entry, id)))).toEqual([]);
  });

  it('says each once: what can be done now comes first, as it is called here', () => {
    const { here, others } = sheetParts([action('list.next', ['j', 'arrowdown']), action('undo', ['mod+z'])], {}, true);
    expect(here).toEqual([
      {
        says: 'List',
        lines: [
          { id: 'list.next', says: 'Says list.next', keys: ['j', 'arrowdown'] },
          { id: 'undo', says: 'Says undo', keys: ['mod+z'] },
        ],
      },
    ]);
    for (const keys of ['j', 'arrowdown', 'mod+z']) expect(keysIn(others)).not.toContain(keys);
    for (const keys of ['k', 'space', 'm', 'mod+shift+z']) expect(keysIn(others)).toContain(keys);
  });

  it('shows the keys that a person chose, and no letters where they are off', () => {
    expect(keysIn(sheetParts([], { move: 'y', comment: '' }, true).others)).toEqual(expect.arrayContaining(['y']));
    expect(keysIn(sheetParts([], { move: 'y', comment: '' }, true).others)).not.toContain('n');
    const off = keysIn(sheetParts([], {}, false).others);
    expect(off).toContain('space');
    expect(off.filter((keys) => /^(g )?\p{L}$/u.test(keys))).toEqual([]);
  });

  it('is searched by what a line says', () => {
    const { others } = sheetParts([], {}, true);
    expect(partsWith('PEEK', others).flatMap(({ lines }) => lines.map(({ id }) => id))).toContain('peek');
    expect(partsWith('nothing of the kind', others)).toEqual([]);
  });
});
