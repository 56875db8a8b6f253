import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../src/web');
const read = (path: string) => readFileSync(join(web, path), 'utf8');

/** What is dragged, where somebody who does not drag finds the same by key and in a menu, and who tells each step. */
const drags: Record<
  string,
  { what: string; keys: [file: string, words: string]; menu: [file: string, words: string]; told?: string }
> = {
  'parts/grid/drag-rows.ts': {
    what: 'rows of a list between each other, of a tree onto each other',
    keys: ['parts/grid/move-lines.ts', "keys: ['m']"],
    menu: ['parts/grid/move-lines.ts', 'Move above…'],
    told: 'parts/grid/use-moves.ts',
  },
  'parts/grid/edge-scroll.ts': {
    what: 'a row held at the edge of its list, further on in it',
    keys: ['parts/grid/move-lines.ts', "keys: ['m']"],
    menu: ['parts/grid/move-lines.ts', 'Move above…'],
  },
  'parts/cards/card.tsx': {
    what: 'cards from column to column',
    keys: ['parts/cards/use-grab.ts', "keys: ['m']"],
    menu: ['screens/roadmap/road.ts', 'Move to '],
    told: 'parts/cards/use-grab.ts',
  },
  'parts/cards/use-grab.ts': {
    what: 'a card that was lifted, whose bar moves it too',
    keys: ['parts/cards/use-grab.ts', "keys: ['m']"],
    menu: ['screens/board/card-menu.ts', 'Move to '],
    told: 'parts/cards/use-grab.ts',
  },
  'parts/cards/flip-columns.ts': {
    what: 'a card held at the side of a phone, into the column beside',
    keys: ['parts/cards/use-grab.ts', "keys: ['m']"],
    menu: ['screens/board/card-menu.ts', 'Move to '],
  },
  'parts/touch-drag/carry.ts': {
    what: 'what a finger has lifted',
    keys: ['parts/grid/move-lines.ts', "keys: ['m']"],
    menu: ['parts/grid/move-lines.ts', 'Move above…'],
  },
  'parts/use-drop.ts': {
    what: 'whatever is dragged onto a place',
    keys: ['parts/cards/use-grab.ts', 'Enter drops'],
    menu: ['screens/backlog/story-board.tsx', 'Move to '],
  },
  'screens/board/column.tsx': {
    what: 'cards of the board onto a state',
    keys: ['screens/board/screen.tsx', 'useGrab('],
    menu: ['screens/board/card-menu.ts', 'Move to '],
    told: 'screens/board/screen.tsx',
  },
  'screens/views/board.tsx': {
    what: 'cards of backlog and roadmap onto a group',
    keys: ['screens/views/board.tsx', 'useGrab('],
    menu: ['screens/feature/use-stages.tsx', 'id: `feature.to-'],
    told: 'screens/views/board.tsx',
  },
  'screens/roadmap/road-column.tsx': {
    what: 'features onto now, next and later',
    keys: ['screens/roadmap/horizon-view.tsx', 'useGrab('],
    menu: ['screens/roadmap/road.ts', 'Move to '],
    told: 'screens/roadmap/horizon-view.tsx',
  },
  'screens/sprint/planning.tsx': {
    what: 'stories into the sprint',
    keys: ['screens/sprint/candidates.tsx', "says: 'Put into the sprint', keys: ['+']"],
    menu: ['screens/sprint/candidates.tsx', 'Put into the sprint'],
  },
  'screens/sprint/candidates.tsx': {
    what: 'stories out of the sprint',
    keys: ['screens/sprint/planning.tsx', "says: 'Take out of the sprint', keys: ['-']"],
    menu: ['screens/sprint/planning.tsx', 'Take out of the sprint'],
  },
  'parts/drop-zone.tsx': {
    what: 'a file from the desktop',
    keys: ['parts/drop-zone.tsx', '<Button onClick='],
    menu: ['parts/drop-zone.tsx', '<Button onClick='],
  },
  'parts/rich-text/open-editor.ts': {
    what: 'a picture into a text',
    keys: ['parts/rich-text/open-editor.ts', 'paste'],
    menu: ['parts/rich-text/open-editor.ts', 'paste'],
  },
  'parts/rich-text/schema.ts': {
    what: 'a picture within a text, which is cut and pasted as any text is',
    keys: ['parts/rich-text/open-editor.ts', 'paste'],
    menu: ['parts/rich-text/open-editor.ts', 'paste'],
  },
};

it('whatever is dragged is moved by keys and by a menu as well, and each step is told', () => {
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.tsx?$/.test(path),
  );
  const dragging = sources.filter((path) =>
    /@atlaskit\/pragmatic-drag-and-drop\/|\buseDrop\(|dataTransfer|draggable: true|draggable=\{?"?true/.test(
      read(path),
    ),
  );
  expect(dragging.length).toBeGreaterThan(5);
  expect(dragging.filter((path) => !drags[path])).toEqual([]);
  for (const path of dragging) {
    const { keys, menu, told } = drags[path] ?? {};
    for (const [file, words] of [keys, menu].flatMap((twin) => (twin ? [twin] : [])))
      expect([path, file, existsSync(join(web, file)) && read(file).includes(words)]).toEqual([path, file, true]);
    if (told) expect([path, told, /\bsay\(/.test(read(told))]).toEqual([path, told, true]);
  }
});

it('whoever says what a move did says it politely, in words', () => {
  for (const path of [
    'parts/grid/grid.tsx',
    'screens/views/board.tsx',
    'screens/board/screen.tsx',
    'screens/roadmap/horizon-view.tsx',
  ])
    expect([path, /(role="status"|aria-live="polite")[^>]*>\s*\{said\}/.test(read(path))]).toEqual([path, true]);
});
