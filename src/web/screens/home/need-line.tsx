import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, saySpan } from '../../parts/day.ts';
import { NeedsYouLine } from '../../parts/needs-you.tsx';
import { goTo } from '../../shell/links.ts';
import { previewWords } from '../../words/preview-words.ts';
import { useSayings } from '../../words/use-sayings.ts';
import { sayChance } from '../feature/forecast-words.ts';
import type { Waiting } from './use-needs.ts';

interface NeedLineProps {
  need: Waiting;
  /** Whose it is, on a partner's Home. */
  waitsFor: string | undefined;
}

/** One thing that waits, with its numbers and the way to settle it. */
export function NeedLine({ need, waitsFor }: NeedLineProps) {
  return need.is === 'proposal' ? (
    <ProposalLine proposal={need.proposal} since={need.since} waitsFor={waitsFor} />
  ) : (
    <PastPromiseLine need={need} waitsFor={waitsFor} />
  );
}

function PastPromiseLine({
  need,
  waitsFor,
}: {
  need: Extract<Waiting, { is: 'past promise' }>;
  waitsFor?: string | undefined;
}) {
  const { today, at } = useHere();
  const feature = useRow('feature', need.feature);
  const { promised, p85, toWhom, chance } = need.evidence;
  const href = at(`features/${feature?.short ?? need.feature}`);
  return (
    <NeedsYouLine
      waitsFor={waitsFor}
      says={
        <>
          <a href={href} className="home-what" dir="auto">
            <span className="id">{feature?.short}</span> {feature?.title}
          </a>
          : promised {sayDay(promised, today)}, 85% {p85 === null ? 'past five years' : `by ${sayDay(p85, today)}`}
        </>
      }
      meta={`${toWhom} was told · ${sayChance(chance)} chance to keep it · ${open(need.since.slice(0, 10), today)}`}
      actions={<Button onClick={() => goTo(href)}>{waitsFor ? 'Look' : 'Decide'}</Button>}
    />
  );
}

function ProposalLine({
  proposal,
  since,
  waitsFor,
}: {
  proposal: Row<'proposal'>;
  since: string;
  waitsFor?: string | undefined;
}) {
  const { today, at } = useHere();
  const proposer = useRow('member', proposal.proposerId)?.name ?? 'Somebody';
  const feature = useRow('feature', useFeatureOf(proposal));
  const href = feature ? at(`features/${feature.short}`) : at('align');
  const [change, ...others] = previewWords(proposal.preview, useSayings());
  return (
    <NeedsYouLine
      waitsFor={waitsFor}
      says={
        <>
          {proposer} proposes: {change?.label ?? proposal.says}
          {change?.before && (
            <>
              {' '}
              <del>{change.before}</del>
            </>
          )}
          {change?.after && (
            <>
              {' '}
              <strong>{change.after}</strong>
            </>
          )}
          {others.length > 0 && <span className="meta"> and {others.length} more</span>}
        </>
      }
      meta={
        <>
          <span className="id">{proposal.short}</span> · {open(since, today)}
          {proposal.reason ? ` · ${proposal.reason}` : ''}
        </>
      }
      actions={<Button onClick={() => goTo(href)}>{waitsFor ? 'Look' : 'Decide'}</Button>}
    />
  );
}

/** The feature a proposal is about, itself or through its promise or story. */
function useFeatureOf({ subjectKind, subjectId }: Row<'proposal'>): string | undefined {
  const id = subjectId ?? undefined;
  const promise = useRow('promise', subjectKind === 'promise' ? id : undefined);
  const story = useRow('story', subjectKind === 'story' ? id : undefined);
  return subjectKind === 'feature' ? id : (promise?.featureId ?? story?.featureId ?? undefined);
}

function open(since: string, today: string): string {
  return since >= today ? 'open since today' : `open ${saySpan(since, today)}`;
}
