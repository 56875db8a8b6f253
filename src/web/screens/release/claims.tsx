import { useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { useUnfold } from '../../parts/phone-fold.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ClaimLine } from './claim-line.tsx';
import { Part } from './part.tsx';
import type { WholeRelease } from './use-release.ts';

/** What marketing wants to say of the release: each claim with the stories it rests on and whether they carry it. */
export function Claims({ whole }: { whole: WholeRelease }) {
  const { decides } = useHere();
  const unfold = useUnfold();
  const [writing, setWriting] = useState(false);
  const { release, claims, standings } = whole;
  const said = standings.length;
  const supported = standings.filter(({ support }) => support === 'supported').length;
  const lost = standings.filter(({ support }) => support === 'unsupported').length;
  useActions([
    {
      id: 'claim.add',
      says: decides('message') ? 'Write a claim' : 'Propose a claim',
      keys: ['c'],
      group: 'Release',
      when: () => release.state !== 'cancelled',
      run: () => {
        unfold();
        setWriting(true);
      },
    },
  ]);
  return (
    <Part
      id="claims"
      title="Claims"
      says={
        said === 0
          ? 'nothing is claimed yet'
          : `${supported} of ${said} supported${lost > 0 ? ` · ${lost} no longer supported` : ''}`
      }
      actions={
        release.state !== 'cancelled' &&
        !writing && (
          <Button kind="quiet" onClick={() => setWriting(true)}>
            {decides('message') ? 'Write a claim' : 'Propose a claim'}
          </Button>
        )
      }
    >
      {writing && <ClaimForm whole={whole} onClose={() => setWriting(false)} />}
      {claims.length === 0 && !writing && (
        <p className="meta">
          A claim is one sentence you want to say, and the stories it rests on. Cut such a story, and the claim says so.
        </p>
      )}
      {claims.length > 0 && (
        <ul className="release-lines">
          {claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} whole={whole} />
          ))}
        </ul>
      )}
    </Part>
  );
}
