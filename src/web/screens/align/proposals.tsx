import { useLocation } from '@tanstack/react-router';
import type { Row } from '#domain/records';
import { useRow, useRows } from '../../client/hooks.ts';
import { useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { sayProposer } from '../../words/say-proposer.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { Choice } from './choice.tsx';
import { Proposed } from './proposed.tsx';

const sights = ['me', 'mine', 'all', 'answered'] as const;
type Shown = (typeof sights)[number];
const words = { show: (word: string | undefined) => sights.find((one) => one === word) };

const empty: Record<Shown, { title: string; says: string }> = {
  me: {
    title: 'Nothing waits for you',
    says: 'When somebody wants a change that is yours to decide, it comes here with its reason and exactly what it would do.',
  },
  mine: {
    title: 'You have nothing waiting',
    says: 'Change something that another decides, and it becomes a proposal that you can follow and withdraw here.',
  },
  all: {
    title: 'No proposal waits',
    says: 'Whatever anybody proposes in this product stands here until it is answered.',
  },
  answered: {
    title: 'Nothing was answered yet',
    says: 'Accepted and declined proposals stay here with their answers.',
  },
};

/** The proposals of the product: those that wait for the reader, the reader's own, all, and the answered ones. */
export function Proposals() {
  const [{ show: asked }, setWords] = useQueryWords(words);
  const { product, member, answers } = useHere();
  useLineKeys({ group: 'Proposals', lines: '.align-part > div[id], .align-part li', one: 'proposal' });
  const all = useRows({
    kind: 'proposal',
    key: `newest of ${product.id}`,
    where: (row) => row.productId === product.id,
    compare: (a, b) => numberOf(b) - numberOf(a),
  });
  const waiting = all.filter(({ state }) => state === 'waiting');
  const sets: Record<Shown, readonly Row<'proposal'>[]> = {
    me: waiting.filter((row) => answers(row)),
    mine: waiting.filter(({ proposerId }) => proposerId === member.id),
    all: waiting,
    answered: all.filter(({ state }) => state !== 'waiting'),
  };
  // A link to one leads to where it stands; whoever then does something stays there.
  const hash = useLocation({ select: (at) => at.hash });
  const holds = sights.find((one) => sets[one].some(({ id }) => id === hash));
  const show = asked ?? holds ?? 'me';
  const stay = () => asked || setWords({ show });
  const rows = sets[show];
  return (
    <div className="align-part" onClickCapture={stay}>
      <Choice
        label="Which proposals"
        value={show}
        onChange={(id) => setWords({ show: id })}
        options={[
          { id: 'me', says: 'For me', count: sets.me.length },
          { id: 'mine', says: 'By me', count: sets.mine.length },
          { id: 'all', says: 'All that wait', count: sets.all.length },
          { id: 'answered', says: 'Answered' },
        ]}
      />
      {rows.length === 0 && <EmptyState {...empty[show]} />}
      {show === 'answered' ? (
        <ul>
          {rows.slice(0, 100).map((row) => (
            <Answered key={row.id} proposal={row} />
          ))}
        </ul>
      ) : (
        rows.map((row, at) => (
          <div key={row.id} id={row.id}>
            <ProposalCard proposal={row} onSettled={() => toNext(rows[at + 1] ?? rows[at - 1])} />
          </div>
        ))
      )}
    </div>
  );
}

/** Sends the focus on to the first answer of the next proposal. */
function toNext(next: Row<'proposal'> | undefined): void {
  const card = next && document.getElementById(next.id);
  (card?.querySelector<HTMLElement>('.needs-actions button') ?? document.getElementById('main'))?.focus();
}

const stateSays: Record<Row<'proposal'>['state'], string> = {
  waiting: 'waits',
  accepted: 'accepted',
  declined: 'declined',
  lapsed: 'lapsed without an answer',
  withdrawn: 'withdrawn',
};

function Answered({ proposal }: { proposal: Row<'proposal'> }) {
  const proposer = sayProposer(proposal, useRow('member', proposal.proposerId)?.name);
  const decider = useRow('member', proposal.decidedById ?? undefined)?.name;
  return (
    <li className="answered" id={proposal.id}>
      <div>
        <span className="id">{proposal.short}</span> <Proposed proposal={proposal} />
      </div>
      <div className="meta">
        {[
          `${proposer} proposed`,
          [stateSays[proposal.state], decider && `by ${decider}`].filter(Boolean).join(' '),
        ].join(' · ')}
      </div>
      {proposal.reason && <p dir="auto">{proposal.reason}</p>}
      {proposal.answer && (
        <p dir="auto">
          <strong>Answer:</strong> {proposal.answer}
        </p>
      )}
    </li>
  );
}

function numberOf({ short }: Row<'proposal'>): number {
  return Number(short.slice(2));
}
