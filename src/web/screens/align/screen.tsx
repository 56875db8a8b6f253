import { useRows } from '../../client/hooks.ts';
import { oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { Duties } from './duties.tsx';
import { Findings } from './findings.tsx';
import { Log } from './log.tsx';
import { Proposals } from './proposals.tsx';
import { Rights } from './rights.tsx';
import { useFindings } from './use-findings.ts';
import './align.css';

const words = { tab: oneOfWords('findings', 'proposals', 'log', 'rights', 'duties') };

/** Where the two of them differ, what waits for an answer, what was decided, and who decides. */
export function Screen() {
  const [{ tab }, setWords] = useQueryWords(words);
  const { product } = useHere();
  const findings = useFindings();
  const peek = usePeek();
  const waiting = useRows({
    kind: 'proposal',
    key: `waiting of ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  });
  const panels = {
    findings: <Findings findings={findings} />,
    proposals: <Proposals />,
    log: <Log />,
    rights: <Rights />,
    duties: <Duties />,
  };
  return (
    <Page title="Align" trail={[{ says: 'Align' }]} refreshing={findings.refreshing} peek={peek.panel}>
      <div className="align">
        <h1>Align</h1>
        <Tabs
          label="What to see"
          value={tab}
          onChange={(id) => setWords({ tab: words.tab(id) })}
          tabs={[
            { id: 'findings', says: 'Findings', ...(findings.lines ? { count: findings.lines.length } : {}) },
            { id: 'proposals', says: 'Proposals', count: waiting.length },
            { id: 'log', says: 'Decision log' },
            { id: 'rights', says: 'Who decides' },
            { id: 'duties', says: 'Duties' },
          ]}
        >
          {panels[tab]}
        </Tabs>
      </div>
    </Page>
  );
}
