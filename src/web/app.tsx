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
import { type ReactNode, useEffect, useState } from 'react';
import { KeysRoot } from './keys/keys-root.tsx';
import { EmptyState } from './parts/empty-state.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { ErrorBoundary, ScreenFailed } from './shell/error-boundary.tsx';
import { handleLinks } from './shell/links.ts';

/** One screen: its path (`/features/$id`) and the module that exports it as `Screen`, read when it is first gone to. */
interface ScreenRoute {
  path: string;
  screen: () => Promise<{ Screen: () => ReactNode }>;
}

/** Screens for whoever is not signed in: setup, sign-in, an invitation. */
const outside: ScreenRoute[] = [];

/** Screens inside the frame. A new place is one line here. */
const inside: ScreenRoute[] = [];

function createAppRouter(Frame: () => ReactNode) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
  const route = (parent: typeof root | typeof frame) => (place: ScreenRoute) =>
    createRoute({
      getParentRoute: () => parent,
      path: place.path,
      component: lazyRouteComponent(place.screen, 'Screen'),
    });
  return createRouter({
    routeTree: root.addChildren([...outside.map(route(root)), frame.addChildren(inside.map(route(frame)))]),
    defaultPendingMs: 150,
    defaultPendingComponent: () => <Skeleton says="the screen" />,
    defaultErrorComponent: ({ reset }) => <ScreenFailed onRetry={reset} />,
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

/** The whole browser side. `Frame` draws what stands around the screens inside and places an `Outlet` for them. */
export function App({ Frame = Bare }: { Frame?: () => ReactNode }) {
  const [router] = useState(() => createAppRouter(Frame));
  useEffect(() => handleLinks((href) => router.history.push(href)), [router]);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <KeysRoot>
          <ErrorBoundary>
            <RouterProvider router={router} />
          </ErrorBoundary>
        </KeysRoot>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Bare() {
  return <Outlet />;
}

function NotFound() {
  return (
    <main id="main" className="page-main page-sheet">
      <EmptyState
        title="There is nothing at this address"
        says="It may have been mistyped, or what it led to is not shared with you. Ask whoever gave you the address."
        action={<a href="/">Go to Home</a>}
      />
    </main>
  );
}
