import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { SpecDraft } from './spec-draft.tsx';
import { SpecVersions } from './spec-versions.tsx';
import { TextDialog } from './text-dialog.tsx';
import type { ReadSpec } from './use-spec.ts';
import './spec.css';

/** What is to be built, in writing: the version that holds, the draft of the next, and all before. */
export function Spec({ feature, read }: { feature: Row<'feature'>; read: ReadSpec }) {
  const act = useAct();
  const { decides } = useHere();
  const [versions, setVersions] = useState(false);
  const [proposing, setProposing] = useState(false);
  const [begun, setBegun] = useState(false);
  const { specs, draft, current, isRead, error, again } = read;
  const about = [{ kind: 'feature' as const, id: feature.id }];
  const begin = (text?: string) => {
    setBegun(text === undefined);
    void act('spec.write', { feature: feature.id, ...(text === undefined ? {} : { text }) }, { about, keep: true });
  };
  const next = (specs[0]?.number ?? 0) + 1;
  if (!isRead)
    return error ? (
      <ErrorState title="The spec could not be read" says={error.message} onRetry={again} />
    ) : (
      <Skeleton says="the spec" rows={3} />
    );
  return (
    <section className="spec" aria-labelledby="spec-title">
      <div className="spec-top">
        <h3 id="spec-title">
          Spec <Version spec={current} />
        </h3>
        <div className="spec-actions">
          {specs.length > 1 && (
            <Button kind="quiet" onClick={() => setVersions(true)}>
              Versions and changes
            </Button>
          )}
          {!draft && (
            <Button kind="quiet" onClick={() => (decides('spec') ? begin() : setProposing(true))}>
              {sayBegin(decides('spec'), next)}
            </Button>
          )}
        </div>
      </div>
      {!current && !draft && (
        <p className="meta">
          No spec is written. What is in and what is out may be enough; where it is not, write it here.
        </p>
      )}
      {current && <SpecText key={current.id} spec={current} />}
      {draft && <SpecDraft key={draft.id} draft={draft} current={current} autoFocus={begun} />}
      {versions && <SpecVersions specs={specs} onClose={() => setVersions(false)} />}
      {proposing && (
        <TextDialog
          label={next === 1 ? 'Propose a spec' : `Propose version ${next}`}
          value={current?.text ?? ''}
          onClose={() => setProposing(false)}
          onSave={(text) => {
            setProposing(false);
            begin(text);
          }}
        />
      )}
    </section>
  );
}

/** Which version it is, who published it and when, and what changed with it. */
function Version({ spec }: { spec: Row<'spec'> | undefined }) {
  const { today } = useHere();
  const writer = useRow('member', spec?.writtenBy)?.name ?? 'Somebody';
  if (!spec) return null;
  return (
    <span className="meta">
      version {spec.number} · {writer.split(' ')[0]},{' '}
      <time dateTime={spec.writtenOn} title={sayDayInFull(spec.writtenOn)}>
        {sayDay(spec.writtenOn, today)}
      </time>
      {spec.note && ` · ${plainWords(spec.note)}`}
    </span>
  );
}

const longText = 900;

function SpecText({ spec }: { spec: Row<'spec'> }) {
  const [whole, setWhole] = useState(false);
  const long = spec.text.length > longText;
  return (
    <div>
      <div className={long && !whole ? 'spec-text spec-cut' : 'spec-text'}>
        <LightText text={spec.text} />
      </div>
      {long && (
        <Button kind="quiet" onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show all of it'}
        </Button>
      )}
    </div>
  );
}

function sayBegin(decides: boolean, next: number): string {
  if (decides) return next === 1 ? 'Write a spec' : `Write version ${next}`;
  return next === 1 ? 'Propose a spec…' : `Propose version ${next}…`;
}
