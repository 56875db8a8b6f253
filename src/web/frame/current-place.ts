import { useRouterState } from '@tanstack/react-router';
import { productScreens, type ScreenRoute, workspaceScreens } from '../routes.ts';

const byPath = new Map<string, ScreenRoute>([
  ...productScreens.map((screen) => [productPath(screen), screen] as const),
  ...workspaceScreens.map((screen) => [screen.path, screen] as const),
]);

/** A product's screen as the router knows it. */
export function productPath({ path }: ScreenRoute): string {
  return path === '/' ? '/$product' : `/$product${path}`;
}

/** The place of the sidebar that the screen on show belongs to. */
export function useCurrentPlace(): string | undefined {
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.fullPath });
  return byPath.get(String(path ?? '').replace(/(.)\/$/, '$1'))?.place;
}
