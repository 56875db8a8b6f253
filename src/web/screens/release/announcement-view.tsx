import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import type { whyUnpublishable } from '#domain/release-claims';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useAsk, useClient, useRow, useWaiting } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { AnnouncementForm } from './announcement-form.tsx';

interface AnnouncementViewProps {
  announcement: Row<'announcement'>;
  waits: ReturnType<typeof whyUnpublishable>;
  check: string | undefined;
}

/** One announcement as it reads, who answers for it, the check that it must pass, and its way to the public. */
export function AnnouncementView({ announcement: light, waits, check }: AnnouncementViewProps) {
  const [editing, setEditing] = useState(false);
  const asked = useAsk('record.get', { id: light.id }, { topics: ['announcement'] });
  const waiting = useWaiting('announcement', light.id);
  const known = { ...asked.data?.row, ...waiting };
  const text = 'text' in known && typeof known.text === 'string' ? known.text : undefined;
  if (text === undefined)
    return asked.error ? (
      <ErrorState title="The announcement could not be read" says={asked.error.message} onRetry={asked.again} />
    ) : (
      <Skeleton says="the announcement" rows={3} />
    );
  const announcement = { ...light, text };
  if (editing) return <AnnouncementForm announcement={announcement} onClose={() => setEditing(false)} />;
  return (
    <article className="release-news">
      <div className="release-news-top">
        <h3 dir="auto">{announcement.title}</h3>
        <Acts announcement={announcement} waits={waits} onEdit={() => setEditing(true)} />
      </div>
      <StandsFor announcement={announcement} />
      {text.trim() === '' ? <p className="meta">It says nothing yet.</p> : <LightText text={text} />}
      <Check announcement={announcement} waits={waits} check={check} />
    </article>
  );
}

function StandsFor({
  announcement: { state, writtenBy, approvedBy, publishedOn },
}: {
  announcement: Row<'announcement'>;
}) {
  const { today } = useHere();
  const writer = useRow('member', writtenBy)?.name ?? 'Somebody';
  const approver = useRow('member', approvedBy ?? undefined)?.name;
  const published = publishedOn === null ? '' : sayDay(publishedOn, today);
  const says = {
    draft: 'draft',
    approved: `approved by ${approver ?? 'somebody'}`,
    published: `published ${published}, approved by ${approver ?? 'somebody'}`,
    withdrawn: 'withdrawn: the public does not see it any more',
  };
  return (
    <p className="meta">
      {says[state]} · written by {writer}
    </p>
  );
}

function Check({ announcement: { state, releaseId }, waits, check }: AnnouncementViewProps) {
  if (releaseId === null || state === 'withdrawn') return null;
  if (waits && state === 'published')
    return (
      <StatusMessage kind="bad">
        {waits.says.replace('Not published.', 'It is out, and does not hold any more.')}
      </StatusMessage>
    );
  if (waits) return <StatusMessage kind="warn">{waits.says}</StatusMessage>;
  return state === 'published' ? null : <StatusMessage kind="ok">{check}</StatusMessage>;
}

interface ActsProps {
  announcement: Row<'announcement'>;
  waits: AnnouncementViewProps['waits'];
  onEdit: () => void;
}

function Acts({ announcement, waits, onEdit }: ActsProps) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [wrong, setWrong] = useState<string>();
  const { id, state, title } = announcement;
  const about = { kind: 'announcement', id } as const;
  const turn = async (
    name: 'announcement.approve' | 'announcement.publish' | 'announcement.withdraw',
    to: Row<'announcement'>['state'],
    says: string,
  ) => {
    const seen = client.seeing(about);
    const outcome = await act(name, () => ({ announcement: id, seen: seen() }), {
      guess: { ...about, fields: { state: to } },
      quiet: true,
      says,
    });
    setWrong(Object.values(faultsOf(outcome))[0]);
  };
  const remove = () => {
    const seen = client.seeing(about);
    void act('announcement.remove', () => ({ announcement: id, seen: seen() }), {
      says: `Removed “${title}”.`,
    });
  };
  const mine = decides('publish');
  const lines: MenuLine[] = [
    ...(state === 'published'
      ? []
      : [{ id: 'announcement.edit', says: 'Change title or text', keys: ['e'], run: onEdit }]),
    ...(state === 'withdrawn'
      ? []
      : [
          {
            id: 'announcement.withdraw',
            says: 'Withdraw',
            run: () => void turn('announcement.withdraw', 'withdrawn', `Withdrew “${title}”.`),
          },
        ]),
  ];
  return (
    <div className="release-line-acts">
      {wrong && (
        <span className="field-error" role="alert">
          {wrong}
        </span>
      )}
      {state === 'draft' && (
        <Button kind="quiet" onClick={() => void turn('announcement.approve', 'approved', `Approved “${title}”.`)}>
          {mine ? 'Approve' : 'Ask for approval'}
        </Button>
      )}
      {state === 'approved' && (
        <Button
          kind={waits ? 'line' : 'ink'}
          aria-disabled={waits ? true : undefined}
          title={waits?.says}
          onClick={() => void turn('announcement.publish', 'published', `Published “${title}”.`)}
        >
          {mine ? 'Publish' : 'Propose to publish'}
        </Button>
      )}
      <Menu
        of={`“${title}”`}
        align="end"
        trigger={<IconButton label={`More for “${title}”`} icon={<Ellipsis />} />}
        groups={[
          lines,
          state === 'published'
            ? []
            : [
                {
                  id: 'announcement.remove',
                  says: 'Remove',
                  keys: ['mod+backspace'],
                  danger: true,
                  run: remove,
                },
              ],
        ]}
      />
    </div>
  );
}
