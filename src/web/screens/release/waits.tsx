import { useState } from 'react';
import type { Row } from '#domain/records';
import type { NoteOwed } from '#domain/release-claims';
import type { Decision } from '#domain/rights';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { sayCount } from '../feature/say-count.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { MendForm, NoteForm } from './note-forms.tsx';
import type { WholeRelease } from './use-release.ts';
import { useReleaseActs } from './use-release-acts.ts';

/** What waits for a decision about the release: notes owed and open, the go where every gate holds, proposals. */
export function ReleaseWaits({ whole }: { whole: WholeRelease }) {
  const here = useHere();
  const acts = useReleaseActs(whole);
  const { release, owed, notes, gates, goWaits, claims, features } = whole;
  const about = new Set([release.id, ...claims.map(({ id }) => id), ...notes.map(({ id }) => id)]);
  for (const { gate } of gates) if (gate) about.add(gate.id);
  const touches = ({ subjectId, preview }: Row<'proposal'>) =>
    (subjectId !== null && about.has(subjectId)) ||
    preview.some(({ before, after }) => before?.releaseId === release.id || after?.releaseId === release.id);
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting in ${here.product.id}`,
    where: (row) => row.productId === here.product.id && row.state === 'waiting',
  }).filter(touches);
  const waitsFor = (decision: Decision) => (here.decides(decision) ? undefined : here.whoDecides(decision));
  const open = notes.filter(({ state }) => state === 'open');
  const ready = release.state === 'planned' && goWaits === undefined && features.length > 0;
  if (owed.length + open.length + proposals.length === 0 && !ready) return null;
  return (
    <div className="release-needs needs-several" id="waits" tabIndex={-1}>
      {owed.map((one) => (
        <Owed key={one.storyId} owed={one} whole={whole} waitsFor={waitsFor('note')} />
      ))}
      {open.map((note) => (
        <ToMend key={note.id} id={note.id} waitsFor={waitsFor('message')} />
      ))}
      {ready && (
        <NeedsYou
          waitsFor={waitsFor('launch')}
          says={`Every gate of ${release.short} holds or is waived. It waits for the go.`}
          actions={here.decides('launch') && <Button onClick={() => void acts?.go()}>Give the go</Button>}
        />
      )}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}

const lost = { cut: 'was cut', removed: 'was deleted', left: 'is no longer in the release' };

function Owed({ owed, whole, waitsFor }: { owed: NoteOwed; whole: WholeRelease; waitsFor: string | undefined }) {
  const { at } = useHere();
  const [writing, setWriting] = useState(false);
  const story = whole.stories.get(owed.storyId);
  const name = story?.short ?? 'A story';
  return (
    <NeedsYou
      waitsFor={waitsFor}
      says={
        <>
          {story ? <a href={at(`stories/${story.short}`)}>{story.short}</a> : name} {lost[owed.why]};{' '}
          {sayCount(owed.claims.length, 'claim still rests', 'claims still rest')} on it:{' '}
          <span dir="auto">{owed.claims.map(({ text }) => `“${text}”`).join(', ')}</span>
        </>
      }
      meta="Whoever wrote the message mends it after your note."
      actions={
        waitsFor ? undefined : writing ? (
          <NoteForm
            release={whole.release.id}
            {...(story ? { story: story.id } : {})}
            begin={`${name} ${lost[owed.why]}: ${story?.title ?? ''}. `}
            onClose={() => setWriting(false)}
          />
        ) : (
          <Button onClick={() => setWriting(true)}>Write the change note</Button>
        )
      }
    />
  );
}

function ToMend({ id, waitsFor }: { id: string; waitsFor: string | undefined }) {
  const note = useRow('changeNote', id);
  const [mending, setMending] = useState(false);
  const writer = useRow('member', note?.writtenBy)?.name ?? 'Somebody';
  if (!note) return null;
  return (
    <NeedsYou
      waitsFor={waitsFor}
      says={<span dir="auto">{note.text}</span>}
      meta={`${writer} writes: scope moved after the message was written.`}
      actions={
        waitsFor ? undefined : mending ? (
          <MendForm note={note} onClose={() => setMending(false)} />
        ) : (
          <Button onClick={() => setMending(true)}>Say how it is mended</Button>
        )
      }
    />
  );
}
