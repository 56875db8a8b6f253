import { commands, queries } from 'virtual:catalogue';
import type { AppShapes } from '../client/shapes.ts';
import { WorkspaceClient } from '../client/workspace-client.ts';
import { outsideScreens } from '../routes.ts';
import { earlyAnswer, type Membership } from '../session/accounts.ts';
import { confirmedRequests } from '../session/confirmed.ts';
import { rememberedSession, told } from '../session/session-kept.ts';

type Opened = WorkspaceClient<AppShapes>;

/** The build of these pages, by the name of its script, which is another with each. */
const build = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
let early: { membership: Membership; client: Opened } | undefined;

/** Begins to read the workspace that the page will be in while its screen is still on its way; `openWorkspace` takes it over. */
export function openEarly(path: string): void {
  if (outsideScreens.some((screen) => screen.path === path)) return;
  const last = rememberedSession();
  if (last.is === 'signed in' && last.here) early = { membership: last.here, client: open(last.here, false) };
  earlyAnswer()?.then(
    (answer) => {
      const session = told(answer);
      const here = session.is === 'signed in' ? session.here : undefined;
      if (early && !isSame(early.membership, here)) closeEarly();
      else if (here && last.is !== 'signed in') early = { membership: here, client: open(here, true) };
    },
    () => undefined,
  );
}

/** Opens a workspace as a member; without `sure`, nothing goes out before the server has said that it is they who are signed in. */
export function openWorkspace(membership: Membership, sure: boolean): Opened {
  const opened = early;
  early = undefined;
  if (opened && isSame(opened.membership, membership)) return opened.client;
  opened?.client.close();
  return open(membership, sure);
}

function open({ workspace, member }: Membership, sure: boolean): Opened {
  return new WorkspaceClient<AppShapes>(workspace, {
    member,
    build,
    isKeptOffline: (name) => commands[name]?.keptOffline ?? false,
    isAnswerKept: (name) => queries[name]?.answerKept ?? false,
    ...(sure ? {} : { request: confirmedRequests(member) }),
  });
}

function closeEarly(): void {
  early?.client.close();
  early = undefined;
}

function isSame(one: Membership, other: Membership | undefined): boolean {
  return one.workspace === other?.workspace && one.member === other.member;
}
