import { SlidersHorizontal } from 'lucide-react';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { sorts } from '../../parts/grid/grid-head.tsx';
import type { Column, GridSort } from '../../parts/grid/types.ts';
import { Popover } from '../../parts/popover.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Switch } from '../../parts/switch.tsx';
import { density, useLook } from '../../shell/look.ts';
import type { Grouping } from './arrange.ts';
import type { ViewState } from './use-view.ts';

interface DisplayMenuProps<R> {
  /** Every column there is. */
  columns: readonly Column<R>[];
  /** The ids of those that are shown. */
  shown: readonly string[];
  groupings: readonly Grouping<R>[];
  sort: GridSort | undefined;
  group: string | undefined;
  /** What is offered: a board has no order or columns of its own, a timeline neither groups. */
  has: { sort: boolean; group: boolean; columns: boolean };
  /** How the order without any sorting is called: `Rank`. */
  usual: string;
  onChange: (change: Partial<ViewState>) => void;
  /** The heading of its keys: `Backlog`. */
  place: string;
}

const densitySays = { compact: 'Compact', comfortable: 'Comfortable', touch: 'Touch' };
const none = 'none';

/** How a list is shown: sorted by what, grouped by what, with which columns, how close its rows are. */
export function DisplayMenu<R>(props: DisplayMenuProps<R>) {
  const { columns, shown, groupings, sort, group, has, usual, onChange, place } = props;
  const sortable = columns.filter(sorts);
  const rows = useLook(density);
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    onChange({ columns: columns.flatMap((column) => (next.includes(column.id) ? [column.id] : [])) });
  };
  useActions([
    ...(has.sort
      ? sortable.map(({ id, says }) => ({
          id: `sort.${id}`,
          says: `Sort by ${says}`,
          words: ['order'],
          group: place,
          run: () => onChange({ sort: { column: id, down: sort?.column === id && !sort.down } }),
        }))
      : []),
    ...(has.group
      ? groupings.map(({ id, says }) => ({
          id: `group.${id}`,
          says: `Group by ${says}`,
          group: place,
          run: () => onChange({ group: id }),
        }))
      : []),
    ...(has.group && group
      ? [{ id: 'group.none', says: 'Group by nothing', group: place, run: () => onChange({ group: undefined }) }]
      : []),
  ]);
  return (
    <Popover
      title="Display"
      trigger={
        <Button kind="quiet" aria-label="Display" icon={<SlidersHorizontal aria-hidden size={16} />}>
          <span className="views-word">Display</span>
        </Button>
      }
    >
      <div className="display">
        {has.sort && (
          <>
            <SelectField
              label="Sort by"
              value={sort?.column ?? none}
              onChange={(id) => onChange({ sort: id === none ? undefined : { column: id, down: sort?.down ?? false } })}
              options={[
                { id: none, says: usual },
                ...sortable.filter(({ id, says }) => says !== usual || id === sort?.column),
              ]}
            />
            {sort && (
              <Switch
                label="The largest first"
                checked={sort.down}
                onChange={(down) => onChange({ sort: { ...sort, down } })}
              />
            )}
          </>
        )}
        {has.group && (
          <SelectField
            label="Group by"
            value={group ?? none}
            onChange={(id) => onChange({ group: id === none ? undefined : id })}
            options={[{ id: none, says: 'Nothing' }, ...groupings.map(({ id, says }) => ({ id, says }))]}
          />
        )}
        {has.columns && (
          <fieldset className="display-columns">
            <legend>Columns</legend>
            {columns.map(({ id, says, opens }) => (
              <Checkbox
                key={id}
                label={says}
                checked={shown.includes(id)}
                disabled={opens === true}
                onChange={() => toggle(id)}
              />
            ))}
            <Button kind="quiet" onClick={() => onChange({ columns: undefined })}>
              The usual columns
            </Button>
          </fieldset>
        )}
        <SelectField
          label="Rows"
          value={rows}
          onChange={density.write}
          options={density.values.map((id) => ({ id, says: densitySays[id] }))}
        />
      </div>
    </Popover>
  );
}
