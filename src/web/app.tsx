import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { productPath } from './frame/current-place.ts';
import { Elsewhere, ProductGate } from './frame/product-gate.tsx';
import { SignedIn } from './frame/signed-in.tsx';
import { Start } from './frame/start.tsx';
import { cameBack, keepPlaces } from './here/kept-place.ts';
import { keepWay } from './here/way-back.ts';
import { KeysRoot } from './keys/keys-root.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { outsideScreens, productScreens, type ScreenRoute, workspaceScreens } from './routes.ts';
import { SessionProvider } from './session/session.tsx';
import { comeBack, watchPlace } from './shell/come-back.ts';
import { ErrorBoundary, ScreenFailed } from './shell/error-boundary.tsx';
import { keepFocusInView } from './shell/focus-in-view.ts';
import { seekFragment } from './shell/fragment.ts';
import { handleLinks } from './shell/links.ts';

function createAppRouter() {
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: SignedIn });
  const gate = createRoute({
    getParentRoute: () => frame,
    id: 'product',
    component: () => (
      <ProductGate>
        <Outlet />
      </ProductGate>
    ),
  });
  const route =
    (parent: typeof root | typeof frame | typeof gate, path: (screen: ScreenRoute) => string) =>
    (screen: ScreenRoute) =>
      createRoute({
        getParentRoute: () => parent,
        path: path(screen),
        component: lazyRouteComponent(screen.screen, 'Screen'),
      });
  const asWritten = ({ path }: ScreenRoute) => path;
  return createRouter({
    routeTree: root.addChildren([
      ...outsideScreens.map(route(root, asWritten)),
      frame.addChildren([
        createRoute({ getParentRoute: () => frame, path: '/', component: Start }),
        createRoute({ getParentRoute: () => frame, path: '$', component: Elsewhere }),
        ...workspaceScreens.map(route(frame, asWritten)),
        gate.addChildren(productScreens.map(route(gate, productPath))),
      ]),
    ]),
    // What was scrolled is kept and brought back by `comeBack`; the router would keep it for every step there ever was.
    scrollRestoration: false,
    scrollToTopSelectors: ['#main'],
    defaultPreload: false,
    defaultPendingMs: 150,
    // What stands in for a screen goes as soon as the screen is there; the router would hold it for half a second.
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => <Skeleton says="the screen" />,
    defaultErrorComponent: ({ reset }) => <ScreenFailed onRetry={reset} />,
    defaultNotFoundComponent: Elsewhere,
    // The query is plain text: `?peek=12` stays the words a person sees in the address.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(
        Object.entries(search).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]])),
      ).toString();
      return text && `?${text}`;
    },
  });
}

/** A new screen is read from its beginning, unless it has put the focus into one of its own fields or beside its list. */
function focusScreen(): void {
  const main = document.getElementById('main');
  const { activeElement } = document;
  const isElsewhere = activeElement?.closest('[role=dialog],[role=menu],.peek') ?? main?.contains(activeElement);
  if (!isElsewhere) main?.focus({ preventScroll: true });
}

/** The whole browser side. */
export function App() {
  const [router] = useState(createAppRouter);
  useEffect(() => handleLinks((href) => router.history.push(href)), [router]);
  useEffect(keepFocusInView, []);
  useEffect(() => keepPlaces(router.history), [router]);
  useEffect(() => keepWay(router.history), [router]);
  useEffect(watchPlace, []);
  useEffect(() => {
    let isReturn = cameBack;
    const leave = router.history.subscribe(({ action }) => {
      // What is put in the place of the address (a peek, a filter) neither leaves nor comes back.
      if (action.type !== 'REPLACE') isReturn = action.type !== 'PUSH';
    });
    const stop = router.subscribe('onRendered', ({ pathChanged, hrefChanged }) => {
      if (pathChanged) focusScreen();
      if (pathChanged && isReturn) comeBack();
      else if (hrefChanged) seekFragment();
    });
    return () => {
      leave();
      stop();
    };
  }, [router]);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <KeysRoot>
          <ErrorBoundary>
            <SessionProvider>
              <RouterProvider router={router} />
            </SessionProvider>
          </ErrorBoundary>
        </KeysRoot>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
