import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  ClientContext,
  useAsk,
  useConnection,
  useRow,
  useRows,
  useUndo,
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
    undo: useUndo().undo.length,
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

window.drawn = drawn;
window.workspace = new WorkspaceClient('w1');
createRoot(document.getElementById('app')).render(
  createElement(
    StrictMode,
    null,
    createElement(ClientContext, { value: window.workspace }, createElement(Drawn), createElement(Other)),
  ),
);
