import { useState } from 'react';
import { supportOf } from '#domain/claim-support';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { NoteForm } from './note-forms.tsx';
import './release.css';

/** Beside a story that is lost to a release: the claims that still rest on it, and the change note that the owner owes for each release. */
export function OwedNote({ story }: { story: Row<'story'> }) {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const cited = useRows({ kind: 'citation', key: `of story ${story.id}`, where: (row) => row.storyId === story.id });
  const claims = useRows({ kind: 'claim', key: `of ${product.id}`, where: of });
  const notes = useRows({ kind: 'changeNote', key: `of ${product.id}`, where: of });
  const releases = useRows({ kind: 'release', key: `of ${product.id}`, where: of });
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const releaseOf = features.find(({ id }) => id === story.featureId)?.releaseId;
  const resting = claims.filter(
    ({ id, state }) => state !== 'withdrawn' && cited.some(({ claimId }) => claimId === id),
  );
  const owed = releases.filter(({ id, state }) => {
    if (state === 'cancelled' || notes.some((note) => note.releaseId === id && note.storyId === story.id)) return false;
    const { support } = supportOf(
      [{ storyId: story.id }],
      () => story,
      () => releaseOf === id,
    );
    return support === 'unsupported' && resting.some(({ releaseId }) => releaseId === id);
  });
  return owed.map((release) => (
    <Owed
      key={release.id}
      release={release}
      story={story}
      claims={resting.filter(({ releaseId }) => releaseId === release.id)}
    />
  ));
}

interface OwedProps {
  release: Row<'release'>;
  story: Row<'story'>;
  claims: readonly Row<'claim'>[];
}

function Owed({ release, story, claims }: OwedProps) {
  const { at, decides, whoDecides } = useHere();
  const [writing, setWriting] = useState(false);
  const mine = decides('note');
  const lost = story.state === 'cut' ? 'was cut' : 'is no longer in the release';
  return (
    <NeedsYou
      waitsFor={mine ? undefined : whoDecides('note')}
      says={
        <>
          <a href={at(`releases/${release.short}`)} dir="auto">
            {release.short} {release.name}
          </a>{' '}
          still claims it: <span dir="auto">{claims.map(({ text }) => `“${text}”`).join(', ')}</span>
        </>
      }
      meta="Marketing mends the message after a change note."
      actions={
        mine ? (
          writing ? (
            <NoteForm
              release={release.id}
              story={story.id}
              begin={`${story.short} ${lost}: ${story.title}. `}
              onClose={() => setWriting(false)}
            />
          ) : (
            <Button onClick={() => setWriting(true)}>Write the change note</Button>
          )
        ) : undefined
      }
    />
  );
}
