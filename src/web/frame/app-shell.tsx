import {
  Compass,
  House,
  Kanban,
  ListOrdered,
  MessageSquareQuote,
  Milestone,
  Rocket,
  Scale,
  Settings,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { sayUndone } from '../act/say-undone.ts';
import { useClient, useUndo } from '../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { useActions } from '../keys/keys-root.tsx';
import { productScreens, workspaceScreens } from '../routes.ts';
import { useSignOut } from '../session/sign-out.ts';
import { AppFrame, type Place } from '../shell/app-frame.tsx';
import { Commands } from '../shell/commands.tsx';
import { goTo } from '../shell/links.ts';
import { theme } from '../shell/look.ts';
import { replaceToast, showToast } from '../shell/toast-list.ts';
import { useBadges } from './badges.ts';
import { Bars } from './bars.tsx';
import { useCurrentPlace } from './current-place.ts';
import { useExampleId, useFound } from './found.ts';
import { Me } from './me.tsx';
import { type PlaceId, placeIds, places } from './places.ts';
import { useProducts } from './product-gate.tsx';
import { useLookAtSample } from './sample.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { Switcher } from './switcher.tsx';

const icons: Record<PlaceId, ReactNode> = {
  home: <House />,
  voice: <MessageSquareQuote />,
  strategy: <Compass />,
  roadmap: <Milestone />,
  backlog: <ListOrdered />,
  sprint: <Kanban />,
  releases: <Rocket />,
  align: <Scale />,
  settings: <Settings />,
};
const onPhone: readonly PlaceId[] = ['home', 'voice', 'backlog', 'align'];
const existing = new Set([...productScreens, ...workspaceScreens].map(({ place }) => place));

/** The dialog that takes feedback down; it stands in `screens/voice/capture.tsx` and is read when it is first opened. */
const Capture = lazy(() => import('../screens/voice/capture.tsx').then((module) => ({ default: module.Capture })));

/** The frame of the signed-in product, with everything in it that the reader can go to and do from anywhere. */
export function AppShell({ children }: { children: ReactNode }) {
  const here = useMaybeHere();
  const [words, setWords] = useState('');
  const [capturing, setCapturing] = useState(false);
  const products = useProducts();
  const current = useCurrentPlace();
  const found = useFound(words);
  const example = useExampleId(here?.product.id);
  const badges = useBadges();
  useEverywhere();
  const placesOf = (part: 'above' | 'thread' | 'below'): Place[] =>
    placeIds
      .filter((id) => places[id].part === part && existing.has(id) && (here || id === 'settings'))
      .map((id) => ({
        id,
        says: places[id].says,
        href: hrefOf(id, here),
        icon: icons[id],
        onPhone: onPhone.includes(id),
        count: id === 'align' ? badges.align : id === 'voice' ? badges.voice : undefined,
        need: id === 'align',
      }));
  const capture = () => {
    if (here) setCapturing(true);
    else showToast('Feedback is taken down in a product. Make one first.');
  };
  return (
    <Commands found={found} onSearch={setWords} example={example}>
      {(openCommands) => (
        <AppFrame
          product={<Switcher />}
          above={placesOf('above')}
          stations={placesOf('thread')}
          below={placesOf('below')}
          current={current}
          foot={<Me />}
          onCapture={capture}
          onCommands={openCommands}
          more={products
            .filter(({ id }) => id !== here?.product.id)
            .map(({ id, name, slug }) => ({ id, says: name, run: () => goTo(`/${slug}`) }))}
          bars={<Bars />}
        >
          {children}
          {capturing && (
            <Suspense>
              <Capture onClose={() => setCapturing(false)} />
            </Suspense>
          )}
          <SignInAgain />
        </AppFrame>
      )}
    </Commands>
  );
}

function hrefOf(id: PlaceId, here: { at: (path?: string) => string } | undefined): string {
  const { path } = places[id];
  return path.startsWith('/') ? path : (here?.at(path) ?? '/');
}

/** What can be done on every screen. */
function useEverywhere() {
  const here = useMaybeHere();
  const { admin } = useWorkspaceHere();
  const products = useProducts();
  const { undo, redo, takeBack, redoLast } = useUndo();
  const client = useClient();
  const signOut = useSignOut();
  const { look } = useLookAtSample();
  const group = 'Everywhere';
  useActions([
    ...placeIds
      .filter((id) => existing.has(id) && (here || id === 'settings'))
      .map((id) => ({
        id: `go.${id}`,
        says: `Go to ${places[id].says}`,
        keys: [`g ${places[id].letter}`],
        group: 'Go',
        run: () => goTo(hrefOf(id, here)),
      })),
    ...(here && (admin || here.roles.length > 0)
      ? [
          {
            id: 'go.import',
            says: 'Import…',
            words: ['bring in', 'history', 'feedback', 'backlog', 'csv', 'jira', 'linear', 'github', 'export'],
            group: 'Go',
            run: () => goTo(here.at('import')),
          },
        ]
      : []),
    ...products
      .filter(({ id }) => id !== here?.product.id)
      .map((product) => ({
        id: `product.${product.id}`,
        says: `Switch to ${product.name}`,
        group: 'Go',
        run: () => goTo(`/${product.slug}`),
      })),
    ...(admin ? [{ id: 'product.new', says: 'Create a product', group: 'Go', run: () => goTo('/products/new') }] : []),
    ...(admin && !products.some(({ sample }) => sample)
      ? [{ id: 'sample', says: 'Look at Harbour, the sample', group: 'Go', run: () => void look() }]
      : []),
    {
      id: 'undo',
      says: 'Undo',
      keys: ['mod+z'],
      group,
      when: () => undo.length > 0 || client.outbox.waiting.length > 0,
      run: () =>
        void takeBack().then(
          (taken) => taken && replaceToast(taken.step.command, sayUndone(taken.outcome, 'Taken back', taken.step)),
        ),
    },
    {
      id: 'redo',
      says: 'Redo',
      keys: ['mod+shift+z'],
      group,
      when: () => redo.length > 0,
      run: () =>
        void redoLast().then(
          (taken) => taken && replaceToast(taken.step.command, sayUndone(taken.outcome, 'Done again', taken.step)),
        ),
    },
    ...theme.values.map((value) => ({
      id: `theme.${value}`,
      says: { system: 'Colours as the system', light: 'Light colours', dark: 'Dark colours' }[value],
      words: ['theme', 'mode'],
      group: 'Look',
      run: () => theme.write(value),
    })),
    { id: 'sign-out', says: 'Sign out', group: 'Account', run: () => void signOut() },
  ]);
}
