import { createElement, StrictMode, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  ClientContext,
  useAsk,
  useConnection,
  useLaterRows,
  useRow,
  useRows,
  useUnsettled,
  useWaiting,
} from '../../../src/web/client/hooks.ts';
import { WorkspaceClient } from '../../../src/web/client/workspace-client.ts';

const all = { kind: 'story', key: 'all', compare: (a, b) => a.title.localeCompare(b.title) };
const drawn = { row: 0, other: 0 };

function Drawn() {
  drawn.row += 1;
  const row = useRow('story', 's1');
  const [asking, setAsking] = useState('first');
  const asked = useAsk('story.list', { asking }, { topics: ['story'], keep: true });
  const shown = {
    title: row?.title,
    rows: useRows(all).map(({ title }) => title),
    long: useRows({ kind: 'story', key: 'long', where: ({ title }) => title.length > 20 }).length,
    waiting: useWaiting('story', 's1') ?? null,
    unsettled: useUnsettled('story', 's1').length,
    connection: useConnection().state,
    undo: window.workspace.undo.stacks.undo.length,
    asked: asked.data ?? null,
    refreshing: asked.refreshing,
  };
  window.askFor = setAsking;
  return createElement('pre', null, JSON.stringify(shown));
}

function Other() {
  drawn.other += 1;
  return createElement('p', null, useRow('story', 's2')?.title ?? 'nothing');
}

/** Which part put which title on the page, in order. */
const put = [];

function usePut(part, title) {
  useLayoutEffect(() => {
    put.push(`${part}: ${title}`);
  }, [part, title]);
}

function List() {
  const [row] = useLaterRows(all);
  usePut('list', row?.title);
  return createElement('p', null, row?.title ?? 'nothing');
}

function One() {
  const row = useRow('story', 's1');
  usePut('row', row?.title);
  return createElement('p', null, row?.title ?? 'nothing');
}

window.put = put;
window.drawn = drawn;
window.workspace = new WorkspaceClient('w1');
createRoot(document.getElementById('app')).render(
  createElement(
    StrictMode,
    null,
    createElement(
      ClientContext,
      { value: window.workspace },
      createElement(Drawn),
      createElement(Other),
      createElement(List),
      createElement(One),
    ),
  ),
);
