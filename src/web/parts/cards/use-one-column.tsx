import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useMedia } from '../../shell/kept.ts';
import { ColumnPicker, type PickedColumn } from './column-picker.tsx';
import { flipColumns } from './flip-columns.ts';

const address = { column: anyWord };

/** Which column is shown, by its word, and what shows another. */
export type ChosenColumn = readonly [word: string | undefined, choose: (word: string) => void];

/** The column that the address names. */
export function useColumnInAddress(): ChosenColumn {
  const [{ column }, go] = useQueryWords(address);
  return [column, (word) => go({ column: word })];
}

/** How the address calls a column: cards that belong to nothing stand in one without an id. */
const wordOf = (id: string) => id || 'none';

interface OneColumn {
  /** What the columns stand in, in their order. */
  box: RefObject<HTMLElement | null>;
  columns: readonly PickedColumn[];
  chosen: ChosenColumn;
  /** The column that is shown until another is chosen; the first, unless named. */
  usual?: string;
}

/** On a phone a board shows one column at a time: it is swiped to or picked. */
export function useOneColumn({ box, columns, chosen: [column, choose], usual }: OneColumn): {
  picker: ReactNode;
  /** Brings a column into sight where only one is. */
  reveal: ((id: string) => void) | undefined;
} {
  const phone = useMedia('screen and (width < 800px)');
  const places = columns.map(({ id }) => id);
  const shown = [places.find((id) => wordOf(id) === column), places.find((id) => id === usual), places[0]].find(
    (id) => id !== undefined,
  );
  const latest = useRef({ places, shown, choose });
  latest.current = { places, shown, choose };

  const show = (id: string) => {
    const to = box.current?.children[latest.current.places.indexOf(id)];
    to?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'instant' });
  };
  const pick = (id: string) => {
    show(id);
    choose(wordOf(id));
  };

  const order = places.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is swiped to is there already; only other columns move it.
  useLayoutEffect(() => {
    if (phone && shown !== undefined) show(shown);
  }, [phone, order]);

  useEffect(() => {
    const row = box.current;
    if (!phone || !row) return;
    const swiped = () => {
      const { left, width } = row.getBoundingClientRect();
      const middle = left + width / 2;
      const at = [...row.children].findIndex((one) => {
        const sides = one.getBoundingClientRect();
        return sides.left <= middle && middle < sides.right;
      });
      const id = latest.current.places[at];
      if (id !== undefined && id !== latest.current.shown) latest.current.choose(wordOf(id));
    };
    row.addEventListener('scroll', swiped, { passive: true });
    return () => row.removeEventListener('scroll', swiped);
  }, [phone, box]);

  useCarriedOver(box, phone);

  useEffect(() => {
    if (!phone || shown === undefined) return;
    const picked = box.current?.parentElement?.querySelector('.columns-pick:has(:checked)');
    picked?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }, [phone, box, shown]);

  return {
    picker: phone && columns.length > 1 && <ColumnPicker columns={columns} value={shown} onChange={pick} />,
    reveal: phone ? pick : undefined,
  };
}

/** A card that is held at the side brings the columns further on: one by one where one is shown, else by and by. */
function useCarriedOver(box: RefObject<HTMLElement | null>, phone: boolean): void {
  useEffect(() => {
    const row = box.current;
    if (!row) return;
    if (phone) return flipColumns(row);
    return autoScrollForElements({ element: row, getAllowedAxis: () => 'horizontal' });
  }, [box, phone]);
}
