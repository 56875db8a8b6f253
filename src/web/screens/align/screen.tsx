import { useRef, useState } from 'react';
import { useTakenBack } from '../../act/use-taken-back.ts';
import { useRows } from '../../client/hooks.ts';
import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { placeKept } from '../../here/kept-place.ts';
import type { MenuLine } from '../../parts/menu.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useMedia } from '../../shell/kept.ts';
import { Page } from '../../shell/page.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { Duties } from './duties.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { Findings } from './findings.tsx';
import { Log } from './log.tsx';
import { Proposals } from './proposals.tsx';
import { Rights } from './rights.tsx';
import { useFindingList } from './use-finding-list.ts';
import { type FindingLine, useFindings } from './use-findings.ts';
import { useOpened } from './use-opened.ts';
import { useSettingAside } from './use-setting-aside.tsx';
import '../tabbed.css';
import './align.css';

const words = { tab: oneOfWords('findings', 'proposals', 'log', 'rights', 'duties'), open: anyWord, kind: anyWord };
const none: ReadonlySet<string> = new Set();

/** Where the two of them differ, what waits for an answer, what was decided, and who decides. */
export function Screen() {
  const [{ tab, open, kind }, setWords] = useQueryWords(words);
  const { product } = useHere();
  const findings = useFindings();
  const { lines, asides } = findings;
  const phone = useMedia('(width < 800px)');
  const { opened, ...panel } = useOpened(open, phone, (id, how) => setWords({ open: id }, how));
  const list = useFindingList(lines, kind, opened);
  const box = useRef<HTMLDivElement>(null);
  const peek = usePeek();
  const [selected, setSelected] = useState(none);
  const [back, setBack] = useState<ReadonlySet<string>>(none);
  // Whoever comes by an address that opens a finding goes on in it; whoever comes back stands where they were.
  const [entered, setEntered] = useState(() => open !== undefined && !placeKept('Findings by kind'));
  const waiting = useRows({
    kind: 'proposal',
    key: `waiting of ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  });

  const comesTo = list.rows.find(({ id }) => back.has(id))?.id;
  useTakenBack(
    'setAside',
    ({ untilOn }) => untilOn === null,
    (ids) => setBack(new Set(ids)),
  );
  const leave = (going: readonly FindingLine[]) => {
    setSelected(none);
    setBack(none);
    if (opened && going.some(({ id }) => id === opened)) panel.open(phone ? undefined : list.after(going)?.id);
    // The dialog gives the focus back first.
    setTimeout(() => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus());
  };
  const setting = useSettingAside(asides, leave);
  const takeBack = (which: readonly FindingLine[]) => {
    const sent = asides.takeBack(which);
    leave(which);
    void sent;
  };
  const linesFor = (which: readonly FindingLine[]): MenuLine[] => {
    const open = which.filter(({ finding }) => finding.aside === null);
    const aside = which.filter(({ finding }) => finding.aside !== null);
    const lines: MenuLine[] = [];
    if (open.length > 0)
      lines.push({
        id: 'finding.aside',
        says: 'Set aside…',
        words: ['snooze', 'later', 'put off'],
        keys: ['h', 'z'],
        because: open.some(({ yours }) => yours) ? undefined : 'Only those whose it is can set it aside.',
        run: () => setting.ask(open),
      });
    if (aside.length > 0)
      lines.push({ id: 'finding.back', says: 'Take up again', keys: ['u'], run: () => takeBack(aside) });
    return lines;
  };
  const panels = {
    findings: (
      <Findings
        findings={findings}
        list={list}
        box={box}
        kind={kind}
        onAllKinds={() => setWords({ kind: undefined })}
        opened={opened}
        onOpen={({ id }) => {
          setEntered(true);
          panel.open(id);
        }}
        onPeek={({ id }) => panel.open(id === opened ? undefined : id)}
        onCursor={({ id }) => panel.follow(id)}
        selected={selected}
        onSelect={setSelected}
        comesTo={comesTo}
        linesFor={linesFor}
      />
    ),
    proposals: <Proposals />,
    log: <Log />,
    rights: <Rights />,
    duties: <Duties />,
  };
  const isList = tab === 'findings';
  const shown = lines?.find(({ id }) => id === opened);
  const beside = isList && opened && lines && (
    <FindingPanel
      line={shown}
      menu={shown && selected.size === 0 ? linesFor([shown]) : []}
      entered={entered}
      onEntered={() => setEntered(false)}
      onClose={() => panel.open(undefined)}
      onSetAside={(line) => setting.ask([line])}
      onTakeBack={(line) => takeBack([line])}
    />
  );
  return (
    <Page
      title="Align"
      trail={[{ says: 'Align' }]}
      kind={isList ? 'list' : 'sheet'}
      refreshing={findings.refreshing}
      peek={peek.panel || beside}
    >
      <div className={isList ? 'align tabbed' : 'align'}>
        <h1>Align</h1>
        <Tabs
          label="What to see"
          value={tab}
          onChange={(id) => setWords({ tab: words.tab(id), open: undefined, kind: undefined })}
          tabs={[
            {
              id: 'findings',
              says: 'Findings',
              ...(lines ? { count: lines.filter(({ finding }) => finding.aside === null).length } : {}),
            },
            { id: 'proposals', says: 'Proposals', count: waiting.length },
            { id: 'log', says: 'Decision log' },
            { id: 'rights', says: 'Who decides' },
            { id: 'duties', says: 'Duties' },
          ]}
        >
          {panels[tab]}
        </Tabs>
      </div>
      {setting.dialog}
    </Page>
  );
}
