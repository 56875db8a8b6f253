import { useState } from 'react';
import type { Row } from '#domain/records';
import type { whyUnpublishable } from '#domain/release-claims';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { useUnfold } from '../../parts/phone-fold.tsx';
import { AnnouncementForm } from './announcement-form.tsx';
import { AnnouncementView } from './announcement-view.tsx';
import { Part } from './part.tsx';
import './release.css';

interface AnnouncementsProps {
  /** The release they are of; left out: those of none. */
  release?: Row<'release'>;
  /** The check that nothing is published without: why it waits, nothing where it need not. */
  waits?: ReturnType<typeof whyUnpublishable>;
  /** How the check reads where all is well: `all 4 claims supported`. */
  check?: string;
}

/** What the public changelog says of a release, or besides all releases: written, approved, published. */
export function Announcements({ release, waits, check }: AnnouncementsProps) {
  const { product, decides } = useHere();
  const unfold = useUnfold();
  const [writing, setWriting] = useState(false);
  const of = release?.id ?? null;
  useActions([
    {
      id: 'announcement.add',
      says: decides('message') ? 'Write an announcement' : 'Propose an announcement',
      group: 'Release',
      when: () => release?.state !== 'cancelled',
      run: () => {
        unfold();
        setWriting(true);
      },
    },
  ]);
  const all = useRows({
    kind: 'announcement',
    key: `of release ${of} in ${product.id}`,
    where: (row) => row.productId === product.id && row.releaseId === of,
    compare: (a, b) => (a.id < b.id ? 1 : -1),
  });
  const published = all.filter(({ state }) => state === 'published').length;
  return (
    <Part
      id="announcements"
      title={release ? 'Announcement' : 'Announcements without a release'}
      says={all.length === 0 ? 'not written yet' : published > 0 ? `${published} published` : 'not published yet'}
      actions={
        release?.state !== 'cancelled' &&
        !writing && (
          <Button kind="quiet" onClick={() => setWriting(true)}>
            {decides('message') ? 'Write one' : 'Propose one'}
          </Button>
        )
      }
    >
      {writing && <AnnouncementForm release={release?.id} onClose={() => setWriting(false)} />}
      {all.length === 0 && !writing && (
        <p className="meta">
          {release
            ? 'An entry of the public changelog. It is published when every claim of the release is supported.'
            : 'An entry of the public changelog that belongs to no release: a repair, a notice.'}
        </p>
      )}
      {all.map((row) => (
        <AnnouncementView key={row.id} announcement={row} waits={waits} check={check} />
      ))}
    </Part>
  );
}
