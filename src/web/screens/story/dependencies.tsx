import { X } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { DependencyForm } from './dependency-form.tsx';
import { StateMark } from './state-mark.tsx';

const forward = { needs: 'needs', 'part of': 'part of', 'relates to': 'relates to', duplicates: 'duplicates' };
const backward = {
  needs: 'needed by',
  'part of': 'has as a part',
  'relates to': 'relates to',
  duplicates: 'has as a duplicate',
};

/** How a story hangs on others and others on it. */
export function Dependencies({ story }: { story: Row<'story'> }) {
  const { decides } = useHere();
  const [adding, setAdding] = useState(false);
  const lines = useRows({
    kind: 'dependency',
    key: `around ${story.id}`,
    where: (row) => row.storyId === story.id || row.otherId === story.id,
    compare: (a, b) => Number(a.storyId !== story.id) - Number(b.storyId !== story.id) || a.id.localeCompare(b.id),
  });
  return (
    <section className="story-part" aria-label="Dependencies">
      <div className="thread-part-top">
        <h2>Dependencies {lines.length > 0 && <span className="meta">{lines.length}</span>}</h2>
        {!adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {decides('order') ? 'Add one' : 'Propose one'}
          </Button>
        )}
      </div>
      {adding && <DependencyForm story={story} onClose={() => setAdding(false)} />}
      {lines.length === 0 && !adding && <p className="meta">It waits for no other story, and none waits for it.</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Line key={line.id} line={line} story={story.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line, story }: { line: Row<'dependency'>; story: string }) {
  const { at } = useHere();
  const act = useAct();
  const client = useClient();
  const own = line.storyId === story;
  const other = useRow('story', own ? line.otherId : line.storyId);
  const remove = () => {
    const seen = client.seeing({ kind: 'dependency', id: line.id });
    void act('dependency.remove', () => ({ dependency: line.id, seen: seen() }), {
      says: 'Took the dependency away',
    });
  };
  const name = other ? `${other.short} ${other.title}` : 'a story that ended long ago';
  return (
    <li className="dependency">
      <span className="meta">{(own ? forward : backward)[line.nature]}</span>
      {other ? (
        <a href={at(`stories/${other.short}`)} dir="auto">
          <span className="id">{other.short}</span> {other.title}
        </a>
      ) : (
        <span className="meta">{name}</span>
      )}
      {other && <StateMark state={other.state} />}
      <IconButton
        label={`Take away: ${(own ? forward : backward)[line.nature]} ${name}`}
        icon={<X />}
        onClick={remove}
      />
    </li>
  );
}
