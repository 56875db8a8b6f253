/** An account, as the routes under /auth tell of it. */
export interface Account {
  id: string;
  email: string;
  name: string;
}

/** A workspace an account belongs to, and as whom. */
export interface Membership {
  workspace: string;
  workspaceName: string;
  member: string;
  name: string;
  admin: boolean;
}

/** The answer to "who is signed in?". */
export interface CurrentSession {
  account: Account | null;
  memberships: Membership[];
  awaitsSetUp: boolean;
}

/** A session of one's own account on some device. */
export interface OwnSession {
  id: string;
  current: boolean;
  createdAt: string;
  expiresAt: string;
  userAgent: string | null;
  address: string | null;
}

/** What an invitation is to. */
export interface Invitation {
  workspaceName: string;
  invitedBy: string;
  name: string;
  email: string | null;
  admin: boolean;
  roles: { product: string; role: string }[];
  expiresAt: string;
  state: 'open' | 'accepted';
  /** Its e-mail has an account already. */
  known: boolean;
}

/** A refusal of a route under /auth. */
export class AccountRefusal extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(message: string, code: string, field?: string) {
    super(message);
    this.name = 'AccountRefusal';
    this.code = code;
    this.field = field;
  }
}

/** Asks a route under /auth; throws `AccountRefusal` with the server's words, or that it cannot be reached. */
export async function account<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/auth/${path}`, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new AccountRefusal('The server cannot be reached. Nothing was sent; try again.', 'unreachable');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  const error = (answer as { error?: { message?: string; code?: string; field?: string } } | undefined)?.error;
  throw new AccountRefusal(
    error?.message ?? `The server answered with status ${response.status}. Try again in a moment.`,
    error?.code ?? 'unavailable',
    error?.field,
  );
}

const whoIsSignedIn = () => account<CurrentSession>('GET', 'session');
let early: Promise<CurrentSession> | undefined;
let asking: Promise<CurrentSession> | undefined;

/** Asks who is signed in before anything is drawn, and before the screens are read; the first `currentSession` takes the answer. */
export function askEarly(): void {
  early = whoIsSignedIn();
  // It is told to whoever takes it.
  early.catch(() => undefined);
}

/** The answer that was asked for early, until somebody takes it. */
export function earlyAnswer(): Promise<CurrentSession> | undefined {
  return early;
}

/** Asks the server who is signed in; who asks while an answer is under way shares it. */
export function currentSession(): Promise<CurrentSession> {
  asking ??= (early ?? whoIsSignedIn()).finally(() => {
    asking = undefined;
  });
  early = undefined;
  return asking;
}
