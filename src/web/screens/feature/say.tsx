import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { PublicLine } from '../portal/public-line.tsx';
import { sayCount } from './say-count.ts';
import { Section } from './section.tsx';
import type { WholeFeature } from './use-feature.ts';
import type { StandingClaim } from './use-say.ts';

const supportSays = { supported: 'supported', waiting: 'waits for its stories', unsupported: 'no longer supported' };

/** Say: what is claimed of the feature outside and whether it holds, and the announcement of its release. */
export function Say({ whole: { feature, release, facts }, yours }: { whole: WholeFeature; yours: boolean }) {
  const { at, today } = useHere();
  const { claimsOf, announced, notesOf } = facts.say;
  const lost = claimsOf.filter(({ support }) => support === 'unsupported').length;
  const says = [
    claimsOf.length > 0 ? sayCount(claimsOf.length, 'claim', 'claims') : 'nothing said yet',
    lost > 0 ? `${lost} no longer supported` : '',
    announced.length > 0 ? `announcement ${announced[0]?.state}` : '',
  ];
  const href = release && at(`releases/${release.short}`);
  return (
    <Section knot="say" title="Say" need={yours} says={says.filter(Boolean).join(' · ')}>
      {!release && (
        <p className="meta">
          It is in no release yet, so there is nothing to announce. <a href={at('releases')}>Go to the releases</a>
        </p>
      )}
      {release && claimsOf.length === 0 && (
        <p className="meta">
          Nothing is claimed on its stories. <a href={href}>Start from claims in {release.name}</a>
        </p>
      )}
      {claimsOf.length > 0 && (
        <ul className="thread-lines">
          {claimsOf.map((line) => (
            <Claim key={line.claim.id} line={line} />
          ))}
        </ul>
      )}
      {notesOf.map((note) => (
        <p key={note.id} className="handoff-newer" dir="auto">
          <TriangleAlert aria-hidden />
          <span>
            Scope moved, and the message does not say so yet: {note.text}{' '}
            <span className="meta">{sayDay(note.writtenOn, today)}</span>
          </span>
        </p>
      ))}
      {release && (claimsOf.length > 0 || announced.length > 0) && (
        <p>
          <a href={href}>
            Claims and announcement in <span dir="auto">{release.name}</span>
          </a>
        </p>
      )}
      <PublicLine feature={feature} />
    </Section>
  );
}

function Claim({ line: { claim, support, says } }: { line: StandingClaim }) {
  const keeper = useRow('member', claim.keeperId)?.name ?? 'Somebody';
  const mark = {
    supported: <CircleCheck className="thread-done" aria-hidden />,
    waiting: <CircleDashed aria-hidden />,
    unsupported: <TriangleAlert className="thread-blocks" aria-hidden />,
  }[support];
  return (
    <li className="thread-line">
      {mark}
      <div className="thread-words">
        <p dir="auto">{claim.text}</p>
        <p className="meta">
          {supportSays[support]} · {claim.state} · kept by {keeper}
          {says && ` · ${says}`}
        </p>
      </div>
    </li>
  );
}
