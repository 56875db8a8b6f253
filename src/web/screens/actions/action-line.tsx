import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { sayDay, sayDayInFull, saySpan } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { ActionForm } from './action-form.tsx';

/** One action: a box to tick, what, who, by when. */
export function ActionLine({ action }: { action: Row<'action'> }) {
  const { today, member, roles } = useHere();
  const act = useAct();
  const client = useClient();
  const [editing, setEditing] = useState(false);
  const assignee = useRow('member', action.assigneeId ?? undefined);
  const open = action.state === 'open';
  const turn = (name: 'action.done' | 'action.drop' | 'action.reopen', state: Row<'action'>['state']) => {
    const seen = client.seeing({ kind: 'action', id: action.id });
    const says = { done: 'Done', dropped: 'Dropped', open: 'Open again' }[state];
    void act(name, () => ({ action: action.id, seen: seen() }), {
      guess: { kind: 'action', id: action.id, fields: { state } },
      says: `${says}: ${action.short}`,
    });
  };
  const remove = () => {
    const seen = client.seeing({ kind: 'action', id: action.id });
    void act('action.remove', () => ({ action: action.id, seen: seen() }), {
      says: `Removed ${action.short}`,
    });
  };
  if (editing)
    return (
      <li className="thread-line">
        <span />
        <ActionForm action={action} onClose={() => setEditing(false)} />
      </li>
    );
  const removes =
    action.addedBy === member.id ||
    action.assigneeId === member.id ||
    roles.some((role) => role === 'pm' || role === 'po');
  const lines: MenuLine[] = [
    { id: 'action.edit', says: 'Change it', keys: ['e'], run: () => setEditing(true) },
    ...(open
      ? [{ id: 'action.drop', says: 'Drop: nobody will do it', run: () => turn('action.drop', 'dropped') }]
      : []),
  ];
  return (
    <li className="thread-line" id={action.short} data-over={action.state === 'dropped' || undefined}>
      <Checkbox
        label={<span className="unseen">Done: {action.text}</span>}
        checked={action.state === 'done'}
        disabled={roles.length === 0}
        onChange={(done) => turn(done ? 'action.done' : 'action.reopen', done ? 'done' : 'open')}
      />
      <div className="thread-words">
        <p dir="auto">{action.text}</p>
        <p className="meta">
          <span className="id">{action.short}</span>
          {' · '}
          {assignee ? assignee.name : 'nobody yet'}
          {action.dueOn && (
            <>
              {' · '}
              <Due day={action.dueOn} today={today} open={open} />
            </>
          )}
          {action.state === 'dropped' && ' · dropped'}
        </p>
      </div>
      {roles.length > 0 && (
        <Menu
          of={action.short}
          align="end"
          trigger={<IconButton label={`More for ${action.short}`} icon={<Ellipsis />} />}
          groups={[
            action.state === 'dropped'
              ? [{ id: 'action.reopen', says: 'Open it again', run: () => turn('action.reopen', 'open') }]
              : lines,
            removes
              ? [
                  {
                    id: 'action.remove',
                    says: 'Remove',
                    keys: ['mod+backspace'],
                    danger: true,
                    run: remove,
                  },
                ]
              : [],
          ]}
        />
      )}
    </li>
  );
}

function Due({ day, today, open }: { day: string; today: string; open: boolean }) {
  const late = open && day < today;
  return (
    <time dateTime={day} title={sayDayInFull(day)} className={late ? 'thread-late' : undefined}>
      {late ? `${saySpan(day, today)} overdue` : `by ${sayDay(day, today)}`}
    </time>
  );
}
