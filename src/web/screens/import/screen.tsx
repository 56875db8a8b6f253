import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { Page } from '../../shell/page.tsx';
import { readChoices, writeChoices } from './choices.ts';
import { ImportList } from './import-list.tsx';
import { Opened } from './opened.tsx';
import { Start } from './start.tsx';
import './import.css';

const words = {
  kind: oneOfWords('unsaid', 'issues', 'backlog', 'history', 'feedback', 'export'),
  team: anyWord,
  file: anyWord,
  choices: anyWord,
};

/** Brings a file in: what it is, a look at exactly what it would do, and the imports there have been. */
export function Screen() {
  const [{ kind, team, file, choices }, setWords] = useQueryWords(words);
  const { at } = useHere();
  if (file)
    return (
      <Page title="Import a file" trail={[{ says: 'Import', href: at('import') }, { says: 'Look before importing' }]}>
        <Opened
          {...{ kind, team, file }}
          choices={readChoices(choices)}
          onChoices={(next) => setWords({ choices: writeChoices(next) })}
          onKind={(next) => setWords({ kind: next, choices: undefined })}
          onTeam={(next) => setWords({ team: next })}
        />
      </Page>
    );
  return (
    <Page title="Import" trail={[{ says: 'Import' }]}>
      <div className="import">
        <h1>Import</h1>
        <Start
          kind={kind}
          onKind={(next) => setWords({ kind: next })}
          onFile={(id) => setWords({ file: id, choices: undefined }, { push: true })}
        />
        <ImportList />
      </div>
    </Page>
  );
}
