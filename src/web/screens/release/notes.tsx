import { CircleCheck, Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { MendForm, NoteForm } from './note-forms.tsx';
import { Part } from './part.tsx';
import type { WholeRelease } from './use-release.ts';

/** The owner's word whenever scope moved after a message was written, and how marketing mended it. */
export function Notes({ whole }: { whole: WholeRelease }) {
  const { decides } = useHere();
  const [writing, setWriting] = useState(false);
  const { release, notes } = whole;
  const open = notes.filter(({ state }) => state === 'open').length;
  return (
    <Part
      id="notes"
      title="Change notes"
      says={notes.length === 0 ? 'none' : open === 0 ? 'all mended' : `${open} to mend`}
      actions={
        release.state !== 'cancelled' &&
        !writing && (
          <Button kind="quiet" onClick={() => setWriting(true)}>
            {decides('note') ? 'Write a note' : 'Propose a note'}
          </Button>
        )
      }
    >
      {writing && <NoteForm release={release.id} onClose={() => setWriting(false)} />}
      {notes.length === 0 && !writing && (
        <p className="meta">
          When scope moves after a message was written, the note says so and the message is mended.
        </p>
      )}
      {notes.length > 0 && (
        <ul className="release-lines">
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} whole={whole} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function NoteLine({ note, whole }: { note: Row<'changeNote'>; whole: WholeRelease }) {
  const act = useAct();
  const client = useClient();
  const { at, today, decides } = useHere();
  const [mending, setMending] = useState(false);
  const writer = useRow('member', note.writtenBy)?.name ?? 'Somebody';
  const mender = useRow('member', note.mendedBy ?? undefined)?.name;
  const story = note.storyId ? whole.stories.get(note.storyId) : undefined;
  const about = { kind: 'changeNote', id: note.id } as const;
  const remove = () => {
    const seen = client.seeing(about);
    void act('note.remove', () => ({ note: note.id, seen: seen() }), { says: 'Removed the note.' });
  };
  const Icon = note.state === 'open' ? TriangleAlert : CircleCheck;
  return (
    <li
      className="release-line"
      id={`note-${note.id}`}
      data-stands={note.state === 'open' ? 'unsupported' : 'holds'}
      tabIndex={-1}
    >
      <Icon aria-hidden />
      <div className="release-words">
        <LightText text={note.text} />
        <p className="meta">
          {note.state === 'open' ? 'to mend' : 'mended'} · {writer},{' '}
          <time dateTime={note.writtenOn} title={sayDayInFull(note.writtenOn)}>
            {sayDay(note.writtenOn, today)}
          </time>
          {story && (
            <>
              {' · '}
              <a href={at(`stories/${story.short}`)}>{story.short}</a> {story.state}
            </>
          )}
        </p>
        {note.answer && (
          <div className="release-answer">
            <LightText text={note.answer} />
            <span className="meta">{mender}</span>
          </div>
        )}
        {mending && <MendForm note={note} onClose={() => setMending(false)} />}
      </div>
      {note.state === 'open' && (
        <div className="release-line-acts">
          {!mending && (
            <Button kind="quiet" onClick={() => setMending(true)}>
              {decides('message') ? 'Mended…' : 'Propose as mended…'}
            </Button>
          )}
          <Menu
            of="Change note"
            align="end"
            trigger={<IconButton label="More for this note" icon={<Ellipsis />} />}
            groups={[
              [
                {
                  id: 'note.remove',
                  says: 'Remove: it was a mistake',
                  keys: ['mod+backspace'],
                  danger: true,
                  run: remove,
                },
              ],
            ]}
          />
        </div>
      )}
    </li>
  );
}
