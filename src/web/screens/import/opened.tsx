import { useAsk } from '../../client/hooks.ts';
import type { Choices } from './choices.ts';
import { ExportLook } from './export-look.tsx';
import { IssuesLook } from './issues-look.tsx';
import { type ImportKind, isTableKind } from './kinds.ts';
import { Look } from './look.tsx';
import { NotLooked } from './not-looked.tsx';

interface OpenedProps {
  /** What somebody said it holds; where nobody has, the file is recognised by what stands in it. */
  kind: ImportKind | 'unsaid';
  team: string | undefined;
  file: string;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  onKind: (kind: ImportKind) => void;
  onTeam: (team: string) => void;
}

/** An uploaded file, looked at as what it is. */
export function Opened({ kind: said, ...rest }: OpenedProps) {
  const { file } = rest;
  const asked = useAsk('import.recognise', { file });
  const { data } = asked;
  const kind = said === 'unsaid' ? data?.kind : said;
  if (!kind)
    return (
      <div className="import">
        <h1>Import a file</h1>
        <NotLooked look={asked} title="This file cannot be imported" />
      </div>
    );
  const says = data?.kind === kind ? data.says : undefined;
  if (kind === 'issues') return <IssuesLook {...rest} says={says} />;
  if (kind === 'export') return <ExportLook file={file} choices={rest.choices} onChoices={rest.onChoices} />;
  return isTableKind(kind) ? <Look {...rest} kind={kind} says={says} /> : null;
}
