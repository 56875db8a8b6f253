import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types';
import { hashOf } from './token.ts';

/** better-auth's store with one difference: of a session's token only the hash is kept, and asked for. */
export function hashSessionTokens(store: DBAdapter): DBAdapter {
  return {
    ...store,
    ...hashing(store),
    transaction: (run) => store.transaction((inside) => run({ ...inside, ...hashing(inside) })),
  };
}

type Asked = { model: string; where?: Where[] | undefined };

function hashing(store: DBTransactionAdapter): Omit<DBTransactionAdapter, 'id' | 'createSchema' | 'options'> {
  return {
    create: async <T extends Record<string, unknown>, R = T>(asked: {
      model: string;
      data: Omit<T, 'id'>;
      select?: string[] | undefined;
      forceAllowId?: boolean | undefined;
    }) => {
      const raw: unknown = Reflect.get(asked.data, 'token');
      if (asked.model !== 'session' || typeof raw !== 'string') return store.create<T, R>(asked);
      return revealed(await store.create<T, R>({ ...asked, data: { ...asked.data, token: hashOf(raw) } }), raw);
    },
    findOne: async <T>(asked: Parameters<DBAdapter['findOne']>[0]) =>
      revealed(await store.findOne<T>(hidden(asked)), tokenOf(asked)),
    findMany: <T>(asked: Parameters<DBAdapter['findMany']>[0]) => store.findMany<T>(hidden(asked)),
    count: (asked) => store.count(hidden(asked)),
    update: async <T>(asked: Parameters<DBAdapter['update']>[0]) =>
      revealed(await store.update<T>(hidden(asked)), tokenOf(asked)),
    updateMany: (asked) => store.updateMany(hidden(asked)),
    delete: (asked) => store.delete(hidden(asked)),
    deleteMany: (asked) => store.deleteMany(hidden(asked)),
    consumeOne: <T>(asked: Parameters<DBAdapter['consumeOne']>[0]) => store.consumeOne<T>(hidden(asked)),
    incrementOne: <T>(asked: Parameters<DBAdapter['incrementOne']>[0]) => store.incrementOne<T>(hidden(asked)),
  };
}

function hidden<A extends Asked>(asked: A): A {
  if (asked.model !== 'session' || asked.where === undefined) return asked;
  return {
    ...asked,
    where: asked.where.map((condition) =>
      condition.field === 'token' ? { ...condition, value: hashedValue(condition.value) } : condition,
    ),
  };
}

function hashedValue(value: Where['value']): Where['value'] {
  if (typeof value === 'string') return hashOf(value);
  return Array.isArray(value) ? value.map((one) => hashOf(String(one))) : value;
}

/** The token a question was about, which its asker knows and may see again in the answer. */
function tokenOf(asked: Asked): string | undefined {
  const value =
    asked.model === 'session' ? asked.where?.find((condition) => condition.field === 'token')?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function revealed<R>(row: R, token: string | undefined): R {
  return token === undefined || row === null || typeof row !== 'object' ? row : { ...row, token };
}
