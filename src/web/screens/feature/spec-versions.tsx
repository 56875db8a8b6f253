import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { diffText } from '#lib/text-diff';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { SelectField } from '../../parts/select-field.tsx';

interface SpecVersionsProps {
  /** The newest first. */
  specs: readonly Row<'spec'>[];
  onClose: () => void;
}

/** All versions of a spec to read, each beside the one before or any other. */
export function SpecVersions({ specs, onClose }: SpecVersionsProps) {
  const { today } = useHere();
  const [shown, setShown] = useState(specs[0]?.id ?? '');
  const [beside, setBeside] = useState(specs[1]?.id ?? '');
  const after = specs.find(({ id }) => id === shown);
  const before = specs.find(({ id }) => id === beside);
  const options = specs.map((spec) => ({
    id: spec.id,
    says: `Version ${spec.number}${spec.state === 'draft' ? ', draft' : ''} · ${sayDay(spec.writtenOn, today)}`,
  }));
  const pick = (id: string) => {
    setShown(id);
    const at = specs.findIndex((spec) => spec.id === id);
    setBeside(specs[at + 1]?.id ?? '');
  };
  return (
    <Dialog open wide onClose={onClose} title="Versions of the spec" actions={<Button onClick={onClose}>Close</Button>}>
      <div className="feature-form-pair">
        <SelectField label="Read" value={shown} options={options} onChange={pick} />
        <SelectField
          label="Compared with"
          value={beside}
          options={[{ id: '', says: 'Nothing, as it stands' }, ...options.filter(({ id }) => id !== shown)]}
          onChange={setBeside}
        />
      </div>
      {after?.note && (
        <div className="meta">
          <LightText text={after.note} />
        </div>
      )}
      {after && <Changes before={before?.text} after={after.text} />}
    </Dialog>
  );
}

function Changes({ before, after }: { before: string | undefined; after: string }) {
  const pieces = useMemo(
    () => (before === undefined ? [{ is: 'same' as const, text: after }] : diffText(before, after)),
    [before, after],
  );
  if (before === after) return <p className="meta">Their words are the same.</p>;
  return (
    <div className="spec-changes" dir="auto">
      {pieces.map(({ is, text }, at) => {
        const key = `${at} ${is}`;
        if (is === 'gone') return <del key={key}>{text}</del>;
        return is === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </div>
  );
}
