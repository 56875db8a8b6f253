import { isUuid } from '#domain/short-id';
import { cleanTitle } from '#domain/text';
import { notFound, Problem } from '#lib/problem';
import { keepImportFile } from '#store/import-files';
import { rulesOf } from '#store/rights';
import { notAllowed } from './authorise.ts';
import type { Actor } from './define.ts';
import type { Env } from './env.ts';
import { sightOf } from './sight.ts';

/** Bytes that an uploaded file may have. */
export const largestUpload = 50_000_000;

/** Refuses whoever may not bring a file into a product; asked before its bytes are taken in. */
export async function mayUpload(env: Env, actor: Actor, product: string): Promise<void> {
  const { products } = sightOf(actor);
  if (
    !isUuid(product) ||
    (products && !products.includes(product)) ||
    !(await rulesOf(env.db, actor.workspace, product))
  )
    throw notFound();
  if (actor.power === 'read') throw notAllowed('This key may only read. Make one that may propose or decide.');
  if ((actor.roles.get(product) ?? []).length === 0 && !actor.admin)
    throw notAllowed('You have no role in this product.');
}

/** Keeps an uploaded file for an import to name; answers its id. */
export async function keepUpload(
  env: Env,
  actor: Actor,
  product: string,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const clean = cleanTitle(name).slice(0, 255);
  if (clean === '') throw new Problem({ code: 'invalid', field: 'name', message: 'Give the name of the file.' });
  if (bytes.length === 0) throw new Problem({ code: 'invalid', field: 'body', message: 'The file is empty.' });
  const id = env.newId();
  await keepImportFile(
    env.db,
    {
      workspace: actor.workspace,
      id,
      product,
      member: actor.member,
      name: clean,
      at: new Date(env.clock()).toISOString(),
    },
    bytes,
  );
  return id;
}
