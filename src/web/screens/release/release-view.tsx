import { type ReactNode, useEffect } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { PhoneFold, unfoldAround } from '../../parts/phone-fold.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { whoDecides } from '../feature/who-decides.ts';
import { Questions } from '../questions/questions.tsx';
import { Announcements } from './announcements.tsx';
import { Claims } from './claims.tsx';
import { Contents } from './contents.tsx';
import { Gates } from './gates.tsx';
import { Notes } from './notes.tsx';
import { Tasks } from './tasks.tsx';
import { ToldSection } from './told.tsx';
import type { WholeRelease } from './use-release.ts';
import './release.css';

interface ReleaseViewProps {
  release: Row<'release'>;
  /** Undefined until what hangs on it is read. */
  whole: WholeRelease | undefined;
  /** What needs a decision; before all is read, what stands in its place. */
  waits?: ReactNode;
}

/** A release from its contents to what the public reads of it. */
export function ReleaseView({ release, whole, waits }: ReleaseViewProps) {
  const here = useHere();
  const standings = whole?.standings ?? [];
  const isRead = whole !== undefined;
  useEffect(() => {
    // Links from gates lead to a claim or note on this page: it takes the focus, so that one can go on from there.
    const follow = () => {
      if (!isRead) return;
      const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
      if (target) unfoldAround(target);
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [isRead]);
  const check =
    standings.length === 0
      ? 'Nothing is claimed, and no change note is open.'
      : standings.length === 1
        ? 'The one claim is supported.'
        : `All ${standings.length} claims are supported.`;
  return (
    <div className="release-page">
      <div>
        <p className="meta">
          <span className="id">{release.short}</span> release · {whoDecides(here, 'launch')} for date and go ·{' '}
          {whoDecides(here, 'release')} for what is in it
        </p>
        <h1 dir="auto">{release.name}</h1>
        {release.goal && <LightText text={release.goal} />}
      </div>
      {waits}
      {whole && (
        <>
          <Gates whole={whole} />
          <Contents whole={whole} />
          <PhoneFold says="Claims">
            <Claims whole={whole} />
          </PhoneFold>
          <PhoneFold says="Change notes">
            <Notes whole={whole} />
          </PhoneFold>
          <PhoneFold says="Launch tasks">
            <Tasks release={release.id} />
          </PhoneFold>
          <PhoneFold says="Announcement">
            <Announcements release={release} waits={whole.publishWaits} check={check} />
          </PhoneFold>
          <PhoneFold says="Who asked">
            <ToldSection release={release} />
          </PhoneFold>
          <PhoneFold says="Questions">
            <Questions about={{ kind: 'release', id: release.id }} />
          </PhoneFold>
        </>
      )}
      <PhoneFold says="Conversation">
        <Conversation about={{ kind: 'release', id: release.id, short: release.short }} />
      </PhoneFold>
    </div>
  );
}
