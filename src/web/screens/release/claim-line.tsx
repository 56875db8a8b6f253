import { CircleCheck, CircleDashed, CircleSlash, Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { ClaimForm } from './claim-form.tsx';
import type { WholeRelease } from './use-release.ts';

const icons = { supported: CircleCheck, waiting: CircleDashed, unsupported: TriangleAlert, withdrawn: CircleSlash };
const words = {
  supported: 'supported',
  waiting: 'not supported yet',
  unsupported: 'no longer supported',
  withdrawn: 'withdrawn',
};

/** One claim: its sentence, how it stands, the stories it cites, its keeper, and what can be done with it. */
export function ClaimLine({ claim, whole }: { claim: Row<'claim'>; whole: WholeRelease }) {
  const { at } = useHere();
  const [editing, setEditing] = useState(false);
  const keeper = useRow('member', claim.keeperId)?.name ?? 'Somebody';
  const standing = whole.standings.find((one) => one.claim.id === claim.id);
  const stands = claim.state === 'withdrawn' ? 'withdrawn' : (standing?.support ?? 'waiting');
  const Icon = icons[stands];
  const cited = whole.citations.filter(({ claimId }) => claimId === claim.id);
  const mended = stands === 'unsupported' ? ` ${keeper} keeps it and mends it.` : '';
  if (editing)
    return (
      <li className="release-line">
        <span />
        <ClaimForm whole={whole} claim={claim} onClose={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="release-line" id={`claim-${claim.id}`} data-stands={stands} tabIndex={-1}>
      <Icon aria-hidden />
      <div className="release-words">
        <p className="release-claim" dir="auto">
          {claim.text}
        </p>
        <p className={stands === 'unsupported' ? 'release-lost' : 'meta'}>
          {words[stands]}
          {standing?.says ? `: ${standing.says}${mended}` : ''}
        </p>
        <p className="meta">
          {claim.state === 'approved' ? 'approved' : claim.state === 'draft' ? 'draft' : 'not said any more'} · kept by{' '}
          {keeper}
          {cited.length > 0 && ' · rests on '}
          {cited.map(({ id, storyId }, index) => {
            const story = whole.stories.get(storyId);
            const comma = index > 0 ? ', ' : '';
            return story ? (
              <span key={id}>
                {comma}
                <a
                  href={at(`stories/${story.short}`)}
                  title={`${story.title} (${story.state})`}
                  data-state={story.state}
                >
                  {story.short}
                </a>
              </span>
            ) : (
              <span key={id}>{comma}a deleted story</span>
            );
          })}
        </p>
      </div>
      <ClaimActs claim={claim} whole={whole} onEdit={() => setEditing(true)} />
    </li>
  );
}

interface ClaimActsProps {
  claim: Row<'claim'>;
  whole: WholeRelease;
  onEdit: () => void;
}

function ClaimActs({ claim, whole, onEdit }: ClaimActsProps) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const about = { kind: 'claim', id: claim.id } as const;
  const support = whole.standings.find((one) => one.claim.id === claim.id)?.support;
  const cited = whole.citations.filter(({ claimId }) => claimId === claim.id);
  const approve = () => {
    const seen = client.seeing(about, ...cited.map(({ id }) => ({ kind: 'citation', id }) as const));
    return act('claim.approve', () => ({ claim: claim.id, seen: seen() }), {
      guess: { ...about, fields: { state: 'approved' } },
      says: 'Approved the claim.',
    });
  };
  const withdraw = () => {
    const seen = client.seeing(about);
    return act('claim.withdraw', () => ({ claim: claim.id, seen: seen() }), {
      guess: { ...about, fields: { state: 'withdrawn' } },
      says: 'Withdrew the claim.',
    });
  };
  const remove = () => {
    const seen = client.seeing(about);
    return act('claim.remove', () => ({ claim: claim.id, seen: seen() }), {
      says: 'Removed the claim.',
    });
  };
  const withdrawn = claim.state === 'withdrawn';
  const lines: MenuLine[] = withdrawn
    ? []
    : [
        { id: 'claim.edit', says: 'Change words or stories', keys: ['e'], run: onEdit },
        { id: 'claim.withdraw', says: 'Withdraw', run: () => void withdraw() },
      ];
  const may = claim.state === 'draft' && support !== 'unsupported' && cited.length > 0;
  return (
    <div className="release-line-acts">
      {may && (
        <Button kind="quiet" onClick={() => void approve()}>
          {decides('publish') ? 'Approve' : 'Ask for approval'}
        </Button>
      )}
      {support === 'unsupported' && (
        <Button kind="quiet" onClick={onEdit}>
          Mend
        </Button>
      )}
      <Menu
        of={`“${claim.text}”`}
        align="end"
        trigger={<IconButton label={`More for “${claim.text}”`} icon={<Ellipsis />} />}
        groups={[
          lines,
          claim.state === 'approved'
            ? []
            : [
                {
                  id: 'claim.remove',
                  says: 'Remove',
                  keys: ['mod+backspace'],
                  danger: true,
                  run: () => void remove(),
                },
              ],
        ]}
      />
    </div>
  );
}
