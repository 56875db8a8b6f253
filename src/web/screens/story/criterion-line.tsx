import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useWaiting } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import './criterion-line.css';

/** One criterion: met or not, its words, and what was seen. */
export function CriterionLine({ criterion: read }: { criterion: Row<'criterion'> }) {
  const act = useAct();
  const client = useClient();
  const waiting = useWaiting('criterion', read.id);
  const criterion: Row<'criterion'> = { ...read, ...waiting };
  const [writing, setWriting] = useState<'text' | 'evidence'>();
  const change = (set: { met?: boolean | null; evidence?: string | null }, from: typeof set = criterion) => {
    const was = Object.fromEntries(Object.keys(set).map((name) => [name, from[name as 'met' | 'evidence']]));
    return act(
      'criterion.check',
      { criterion: read.id, ...set, was },
      { guess: { kind: 'criterion', id: read.id, fields: set }, keep: set.evidence !== undefined },
    );
  };
  const reword = (text: string, was: string) => {
    const guess = { kind: 'criterion' as const, id: read.id, fields: { text } };
    void act('criterion.edit', { criterion: read.id, text, was: { text: was } }, { guess, keep: true });
  };
  const remove = () => {
    const { id, version } = read;
    const seen = client.seeing({ kind: 'criterion', id, version });
    void act('criterion.remove', () => ({ criterion: id, seen: seen() }), {
      says: 'Removed the criterion',
    });
  };
  return (
    <li className="criterion">
      <Checkbox
        label={<span className="unseen">Met: {criterion.text}</span>}
        checked={criterion.met === true}
        onChange={(met) => void change({ met: met || null })}
      />
      <div className="criterion-words">
        <EditInPlace
          label="Criterion"
          value={criterion.text}
          editing={writing === 'text'}
          onEditing={(on) => setWriting(on ? 'text' : undefined)}
          required
          onSave={reword}
        />
        <div className="meta">
          <EditInPlace
            label="Evidence"
            value={criterion.evidence ?? ''}
            placeholder="What was seen, and where"
            editing={writing === 'evidence'}
            onEditing={(on) => setWriting(on ? 'evidence' : undefined)}
            onSave={(evidence, was) =>
              void change({ evidence: evidence.trim() || null }, { evidence: was.trim() || null })
            }
          />
        </div>
      </div>
      <Button
        kind="quiet"
        aria-pressed={criterion.met === false}
        aria-label={`${criterion.met === false ? 'Not met' : 'Mark not met'}: ${criterion.text}`}
        onClick={() => void change({ met: criterion.met === false ? null : false })}
      >
        {criterion.met === false ? <strong className="criterion-unmet">Not met</strong> : 'Mark not met'}
      </Button>
      <IconButton label="Remove the criterion" icon={<Trash2 />} onClick={remove} />
    </li>
  );
}
