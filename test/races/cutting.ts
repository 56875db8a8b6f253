import type pg from 'pg';

/** Where a transaction is cut: before its n-th statement is sent, or with its answer lost. */
export type Cut = { at: number; moment: 'before' | 'answer lost' };
/** What the cutter saw of the transaction: its statements so far, and whether it was cut. */
export type Cutter = {
  arm: (cut: Cut, strike?: () => void) => void;
  disarm: () => void;
  statements: () => readonly string[];
  readonly struck: boolean;
  /** True once a commit was cut. */
  readonly finished: boolean;
};

type Query = (...args: unknown[]) => unknown;

/**
 * Counts the statements of each transaction on a pool, from `begin` on, and strikes at the n-th: the connection breaks
 * off, which is what PostgreSQL sees of a program that was killed. With another `strike` that is done instead.
 */
export function cutterOn(pool: pg.Pool): Cutter {
  const state: {
    cut: Cut | undefined;
    statements: string[];
    struck: boolean;
    strike: (() => void) | undefined;
    finished: boolean;
  } = {
    cut: undefined,
    statements: [],
    struck: false,
    finished: false,
    strike: undefined,
  };
  pool.on('connect', (client) => {
    const socket = (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream;
    const query = client.query.bind(client) as Query;
    let inside = false;
    const end = () => {
      state.struck = true;
      inside = false;
      (state.strike ?? (() => socket.destroy()))();
    };
    (client as unknown as { query: Query }).query = (...args) => {
      const text = textOf(args[0]);
      if (/^(begin|start transaction)/i.test(text)) {
        inside = true;
        state.statements = [];
      }
      if (!inside) return query(...args);
      state.statements.push(text);
      const due = !state.struck && state.cut?.at === state.statements.length ? state.cut.moment : undefined;
      if (due !== undefined && /^commit$/i.test(text)) state.finished = true;
      if (due === 'before') end();
      const answer = query(...args);
      if (due === 'answer lost') end();
      if (/^(commit|rollback)$/i.test(text)) inside = false;
      return answer;
    };
  });
  return {
    arm(cut, strike) {
      Object.assign(state, { cut, strike, struck: false, statements: [] });
    },
    disarm() {
      Object.assign(state, { cut: undefined, struck: false, statements: [] });
    },
    statements: () => state.statements,
    get finished() {
      return state.finished;
    },
    get struck() {
      return state.struck;
    },
  };
}

function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked : String((asked as { text?: unknown } | null)?.text ?? '');
}
