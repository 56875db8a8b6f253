import {
  Compass,
  House,
  Inbox,
  Kanban,
  ListOrdered,
  MessageSquareQuote,
  Milestone,
  Rocket,
  Scale,
  Settings,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { keepKeysOf } from '../keys/kept-keys.ts';
import { PresenceRoot } from '../presence/presence-root.tsx';
import { SearchRoot } from '../screens/search/search-root.tsx';
import { AppFrame, type Place } from '../shell/app-frame.tsx';
import { Commands } from '../shell/commands.tsx';
import { goTo } from '../shell/links.ts';
import { showToast } from '../shell/toast-list.ts';
import { useBadges } from './badges.ts';
import { Bars } from './bars.tsx';
import { existing, hrefOf, useCurrentPlace } from './current-place.ts';
import { Everywhere } from './everywhere.ts';
import { useExampleId, useFoundBesideActions } from './found.ts';
import { searchAddress } from './found-address.ts';
import { Me } from './me.tsx';
import { type PlaceId, placeIds, places } from './places.ts';
import { useProducts } from './product-gate.tsx';
import { useSavedViewLinks } from './saved-views.ts';
import { useSayRecord } from './say-record.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { Switcher } from './switcher.tsx';

const icons: Record<PlaceId, ReactNode> = {
  home: <House />,
  inbox: <Inbox />,
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

/** The dialog that takes feedback down; it stands in `screens/voice/capture.tsx` and is read when it is first opened. */
const Capture = lazy(() => import('../screens/voice/capture.tsx').then((module) => ({ default: module.Capture })));

/** The frame of the signed-in product, with everything in it that the reader can go to and do from anywhere. */
export function AppShell({ children }: { children: ReactNode }) {
  const here = useMaybeHere();
  const { member } = useWorkspaceHere();
  const sayRecord = useSayRecord();
  const [capturing, setCapturing] = useState(false);
  const products = useProducts();
  const current = useCurrentPlace();
  const example = useExampleId(here?.product.id);
  const badges = useBadges();
  useEffect(() => keepKeysOf(member.id), [member.id]);
  const views = useSavedViewLinks();
  const placesOf = (part: 'above' | 'thread' | 'below'): Place[] =>
    placeIds
      .filter((id) => places[id].part === part && existing(id) && (here || places[id].path.startsWith('/')))
      .map((id) => ({
        id,
        says: places[id].says,
        href: hrefOf(id, here),
        icon: icons[id],
        onPhone: onPhone.includes(id),
        count: id === 'inbox' || id === 'align' || id === 'voice' ? badges[id] : undefined,
        need: id === 'align',
      }));
  const capture = () => {
    if (here) setCapturing(true);
    else showToast('Feedback is taken down in a product. Make one first.');
  };
  return (
    <Commands whose={member.id} searchAt={searchAddress} useFound={useFoundBesideActions} {...{ sayRecord, example }}>
      {(openCommands) => (
        <AppFrame
          product={<Switcher />}
          above={placesOf('above')}
          stations={placesOf('thread')}
          below={placesOf('below')}
          views={views}
          current={current}
          foot={<Me />}
          onCapture={capture}
          onCommands={openCommands}
          more={[
            { id: 'palette.open', says: 'Search and commands', run: openCommands },
            ...products
              .filter(({ id }) => id !== here?.product.id)
              .map(({ id, name, slug }) => ({ id, says: name, run: () => goTo(`/${slug}`) })),
          ]}
          bars={<Bars />}
        >
          <PresenceRoot>{children}</PresenceRoot>
          <Everywhere />
          {capturing && (
            <Suspense>
              <Capture onClose={() => setCapturing(false)} />
            </Suspense>
          )}
          <SearchRoot />
          <SignInAgain />
        </AppFrame>
      )}
    </Commands>
  );
}
