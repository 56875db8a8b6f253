import { useState } from 'react';
import { faultsOf } from '../../act/act.tsx';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { goTo } from '../../shell/links.ts';
import { addressOfView } from './address-of-view.ts';
import { NameDialog } from './name-dialog.tsx';
import { isChanged, type SavedView, useSavedViews, useViewActs } from './use-saved-views.ts';
import type { ViewPlace, ViewState } from './use-view.ts';

interface ViewsMenuProps {
  place: ViewPlace;
  /** How the list is called that nothing is left out of: `All stories`. */
  all: string;
  view: ViewState;
  onView: (change: Partial<ViewState>) => void;
}

const usual = { q: '', as: undefined, sort: undefined, group: undefined, columns: undefined, saved: undefined };

/** The saved views of a list: one's own and shared ones to go to, and what can be done with the one that is open. */
export function ViewsMenu({ place, all, view, onView }: ViewsMenuProps) {
  const { at, member } = useHere();
  const { mine, shared } = useSavedViews(place);
  const acts = useViewActs();
  const [asking, setAsking] = useState<'save' | 'rename'>();
  const open = [...mine, ...shared].find(({ id }) => id === view.saved);
  const owner = useRow('member', open?.memberId);
  const own = open?.memberId === member.id;
  const changed = open !== undefined && isChanged(open, view);
  const plain = !open && view.q === '';
  const name = open?.name ?? (plain ? all : 'Not saved');
  const lineOf = (one: SavedView): MenuLine => ({
    id: `view.go-${one.id}`,
    says: one.id === open?.id ? `${one.name} ✓` : one.name,
    // The palette goes to it from anywhere.
    elsewhere: true,
    run: () => goTo(at(addressOfView(one))),
  });
  const back: MenuLine[] =
    open && changed
      ? [{ id: 'view.back', says: 'Back to how it was saved', run: () => goTo(at(addressOfView(open))) }]
      : [];
  const replace: MenuLine[] =
    open && own && changed
      ? [
          {
            id: 'view.replace',
            says: `Save “${open.name}” as it is seen now`,
            run: () => void acts.replace(open, view),
          },
        ]
      : [];
  const ofOpen: MenuLine[] =
    open && own
      ? [
          { id: 'view.rename', says: 'Rename the view…', run: () => setAsking('rename') },
          {
            id: 'view.share',
            says: open.shared ? 'Keep the view for myself' : 'Share the view with everybody',
            run: () => void acts.share(open, !open.shared),
          },
          {
            id: 'view.remove',
            says: 'Remove the view',
            danger: true,
            run: () => {
              onView({ saved: undefined });
              void acts.remove(open);
            },
          },
        ]
      : [];
  return (
    <>
      <Menu
        of="View"
        trigger={
          <Button kind="quiet" opens aria-label={`View: ${name}${changed ? ', changed' : ''}`}>
            <span className="views-name" data-print={open || plain ? undefined : 'no'}>
              {name}
            </span>
            {changed && <span className="meta"> changed</span>}
          </Button>
        }
        groups={[
          [{ id: 'view.all', says: plain ? `${all} ✓` : all, run: () => onView(usual) }, ...mine.map(lineOf)],
          shared.map(lineOf),
          [
            ...back,
            ...replace,
            {
              id: 'view.save',
              says: open ? 'Save a copy…' : 'Save this view…',
              words: ['keep', 'filter'],
              run: () => setAsking('save'),
            },
          ],
          ofOpen,
        ]}
      />
      {open && !own && owner && <span className="unseen">{owner.name} shares this view.</span>}
      {asking === 'save' && (
        <NameDialog
          title="Save this view"
          verb="Save"
          name={open && !own ? open.name : ''}
          asksShared
          onClose={() => setAsking(undefined)}
          onSend={async (name, everybody) => {
            const outcome = await acts.save(place, name, everybody, view);
            if (outcome?.is === 'done') onView({ saved: outcome.output.id });
            return outcome && faultsOf(outcome);
          }}
        />
      )}
      {asking === 'rename' && open && (
        <NameDialog
          title={`Rename “${open.name}”`}
          verb="Rename"
          name={open.name}
          onClose={() => setAsking(undefined)}
          onSend={async (name) => {
            const outcome = await acts.rename(open, name);
            return outcome && faultsOf(outcome);
          }}
        />
      )}
    </>
  );
}
