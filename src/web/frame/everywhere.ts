import { sayUndone } from '../act/say-undone.ts';
import { useWorkspaceClient } from '../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import type { Action } from '../keys/actions.ts';
import { useActions } from '../keys/keys-root.tsx';
import { setLetters, useLetters } from '../keys/letters.ts';
import { printPage } from '../parts/print/printing.ts';
import { goTo } from '../shell/links.ts';
import { density, theme } from '../shell/look.ts';
import { replaceToast } from '../shell/toast-list.ts';
import { existing, hrefOf } from './current-place.ts';
import { placeIds, places } from './places.ts';

/** Screens of a product that have no place of their own in the sidebar. */
const further: { id: string; says: string; path: string; words?: readonly string[] }[] = [
  { id: 'board', says: 'Board', path: 'board', words: ['sprint', 'kanban'] },
  { id: 'stand-up', says: 'Stand-up', path: 'stand-up', words: ['daily', 'sprint'] },
  { id: 'demos', says: 'Demos', path: 'demos', words: ['review', 'sprint'] },
  { id: 'retro', says: 'Retro', path: 'retro', words: ['retrospective', 'sprint'] },
  { id: 'customers', says: 'Customers', path: 'customers', words: ['companies', 'voice'] },
  { id: 'replies', says: 'Replies', path: 'outbox', words: ['outbox', 'mail', 'tell'] },
  { id: 'proposals', says: 'Proposals', path: 'align?tab=proposals' },
  { id: 'log', says: 'Decision log', path: 'align?tab=log', words: ['history', 'undo'] },
  { id: 'rights', says: 'Who decides what', path: 'align?tab=rights', words: ['rights'] },
  { id: 'duties', says: 'Duties', path: 'align?tab=duties', words: ['coverage'] },
];

/** What can be done on every screen: a part that shows nothing, so that what it follows draws nothing else. */
export function Everywhere(): null {
  const here = useMaybeHere();
  const { admin } = useWorkspaceHere();
  const { client, undo } = useWorkspaceClient();
  const letters = useLetters();
  const group = 'Everywhere';
  const go = (id: string, says: string, href: string, more: Partial<Action> = {}): Action => ({
    id: `go.${id}`,
    says: `Go to ${says}`,
    named: says,
    group: 'Go',
    run: () => goTo(href),
    ...more,
  });
  const setting = (id: string, says: string, run: () => void, words: readonly string[] = []): Action => ({
    id: `settings.${id}`,
    says,
    words: ['settings', ...words],
    group: 'Settings',
    run,
  });
  useActions([
    ...placeIds
      .filter((id) => existing(id) && (here || places[id].path.startsWith('/')))
      .map((id) =>
        go(id, places[id].says, hrefOf(id, here), {
          keys: [`g ${places[id].letter}`],
          run: () => !isThereInAView(hrefOf(id, here)) && goTo(hrefOf(id, here)),
        }),
      ),
    ...(here ? further.map(({ id, says, path, words }) => go(id, says, here.at(path), { words })) : []),
    ...(here && (admin || here.roles.length > 0)
      ? [
          go('import', '', here.at('import'), {
            says: 'Import…',
            words: ['bring in', 'history', 'feedback', 'backlog', 'csv', 'jira', 'linear', 'github', 'export'],
          }),
        ]
      : []),
    {
      id: 'undo',
      says: 'Undo',
      keys: ['mod+z'],
      group,
      when: () => undo.stacks.undo.length > 0 || client.outbox.waiting.length > 0,
      run: () =>
        void undo
          .undo()
          .then(
            (taken) => taken && replaceToast(taken.step.command, sayUndone(taken.outcome, 'Taken back', taken.step)),
          ),
    },
    {
      id: 'redo',
      says: 'Redo',
      keys: ['mod+shift+z'],
      group,
      when: () => undo.canRedo,
      run: () =>
        void undo
          .redo()
          .then(
            (taken) => taken && replaceToast(taken.step.command, sayUndone(taken.outcome, 'Done again', taken.step)),
          ),
    },
    { id: 'print', says: 'Print…', words: ['paper', 'pdf', 'sheet'], group, run: printPage },
    { id: 'page.top', says: 'To the top of the page', keys: ['g g'], group, run: toTop },
    setting('keyboard', 'Keyboard', () => goTo('/settings/keyboard'), ['shortcuts', 'keys', 'remap', 'letters']),
    setting('keys', 'API keys', () => goTo('/settings/keys'), ['agents', 'mcp']),
    setting('workspace', 'Workspace', () => goTo('/settings/workspace'), ['clock', 'export']),
    setting('letters', letters ? 'Switch single-letter shortcuts off' : 'Switch single-letter shortcuts on', () =>
      setLetters(!letters),
    ),
    ...theme.values.map((value) =>
      setting(`theme-${value}`, sayTheme[value], () => theme.write(value), ['theme', 'mode', 'colours']),
    ),
    ...density.values.map((value) =>
      setting(`density-${value}`, sayRows[value], () => density.write(value), ['density', 'height']),
    ),
  ]);
  return null;
}

const sayTheme = { system: 'Colours as the system', light: 'Light colours', dark: 'Dark colours' };
const sayRows = { compact: 'Compact rows', comfortable: 'Comfortable rows', touch: 'High rows, for touch' };

/** One is there already, and sees it by a filter or an order that is saved nowhere. */
function isThereInAView(href: string): boolean {
  const asked = new URLSearchParams(location.search);
  return href === location.pathname && ['q', 'sort', 'group'].some((word) => asked.has(word));
}

function toTop() {
  for (const box of document.querySelectorAll('#main, .page, .peek-body')) box.scrollTo({ top: 0 });
  window.scrollTo({ top: 0 });
  document.getElementById('main')?.focus({ preventScroll: true });
}
