import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Row } from '#domain/records';
import { useActions, useEscape } from '../../keys/keys-root.tsx';
import { type BoardColumn, type BoardState, columnOf } from './use-board.ts';

type Story = Row<'story'>;
interface GrabProps {
  board: RefObject<HTMLElement | null>;
  columns: readonly BoardColumn[];
  onMove: (story: Story, to: BoardState) => void;
  say: (words: string) => void;
}

/** The keyboard on the board: arrows or J and K go from card to card, M grabs one, arrows choose its column, Enter drops it. */
export function useGrab({ board, columns, onMove, say }: GrabProps) {
  const [cursor, setCursor] = useState<string>();
  const [held, setHeld] = useState<{ story: Story; to: BoardState }>();
  const all = columns.flatMap(({ stories }) => stories);
  const at = columns.findIndex(({ stories }) => stories.some(({ id }) => id === cursor));
  const inside = () => board.current?.contains(document.activeElement) === true;
  const around = () => inside() || document.activeElement?.contains(board.current) === true;
  const focus = (id: string | undefined) => {
    if (id) board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`)?.focus();
  };
  const step = (by: 1 | -1) => {
    const { stories } = columns[at] ?? columns.find((column) => column.stories.length > 0) ?? { stories: [] };
    const index = stories.findIndex(({ id }) => id === cursor);
    focus(stories[index < 0 ? 0 : Math.max(0, Math.min(stories.length - 1, index + by))]?.id);
  };
  const sideways = (by: 1 | -1) => {
    const from = at < 0 ? -by : at;
    const row = columns[at]?.stories.findIndex(({ id }) => id === cursor) ?? 0;
    for (let to = from + by; to >= 0 && to < columns.length; to += by) {
      const { stories } = columns[to] ?? { stories: [] };
      if (stories.length > 0) return focus(stories[Math.min(Math.max(row, 0), stories.length - 1)]?.id);
    }
  };
  const choose = (by: 1 | -1) => {
    if (!held) return;
    const index = columns.findIndex(({ state }) => state === held.to) + by;
    const next = columns[index];
    if (!next) return;
    setHeld({ ...held, to: next.state });
    say(`${next.says}, ${next.stories.length} there.`);
  };
  const cancel = () => {
    setHeld(undefined);
    say('Cancelled. It is back where it was.');
  };
  const drop = () => {
    if (!held) return;
    setHeld(undefined);
    if (held.to === columnOf(held.story.state)) return say('It stays where it was.');
    say(`Dropped on ${held.to}.`);
    onMove(held.story, held.to);
  };
  useEscape(held !== undefined, cancel);
  useActions([
    { id: 'list.next', says: 'Next card', keys: ['j'], group: 'List', when: around, run: () => step(1) },
    { id: 'list.previous', says: 'Previous card', keys: ['k'], group: 'List', when: around, run: () => step(-1) },
    {
      id: 'list.move',
      says: 'Grab the card to move it',
      keys: ['m'],
      group: 'List',
      when: () => inside() && all.some(({ id }) => id === cursor),
      run: () => {
        const story = all.find(({ id }) => id === cursor);
        const to = story && columnOf(story.state);
        if (!story || !to) return;
        setHeld({ story, to });
        say(`Grabbed ${story.short} ${story.title}. Arrows choose a column, Enter drops, Escape cancels.`);
      },
    },
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const by = (rtl ? -across : across) as 1 | -1 | 0;
    if (held) {
      if (by !== 0) choose(by);
      else if (event.key === 'Enter') drop();
      else if (event.key === 'Escape') return;
      event.preventDefault();
      return;
    }
    if (!(event.target instanceof HTMLElement) || !event.target.closest('.card-open')) return;
    if (by !== 0) sideways(by);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  };
  return { cursor, setCursor, held, onKeyDown };
}
