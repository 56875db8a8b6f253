import { type Asked, filterNames } from '#analysis/search/ask';
import type { Kind } from '#domain/records';
import { foldWords } from '#lib/words';
import type { Read } from '#store/read';
import { membersCalled, type Narrowed } from '#store/search-find';

/** What was asked for besides words, within sight, and what of it is not understood; `nothing` where no record can fit. */
export async function narrow(
  read: Read,
  asked: Asked,
  kinds: readonly Kind[] | undefined,
  product: string | undefined,
  me: string,
): Promise<{ narrowed: Narrowed; said: string[]; nothing: boolean }> {
  const said = asked.unknown.map(sayUnknown);
  let nothing = false;
  const none = (says: string) => {
    said.push(says);
    nothing = true;
  };
  let by: string[] | null = null;
  for (const name of asked.by) {
    const folded = foldWords(name).join(' ');
    const called = folded === 'me' ? [me] : folded ? await membersCalled(read, folded) : [];
    if (called.length === 0) none(`Nobody here is called “${name}”.`);
    by = [...(by ?? []), ...called];
  }
  let products = product === undefined ? null : [product];
  if (asked.product.length > 0) {
    const visible = await read.all('product');
    const named = asked.product.flatMap((name) => {
      const folded = foldWords(name).join(' ');
      const fits = visible.filter((row) => row.slug === name || foldWords(row.name).join(' ').startsWith(folded));
      if (fits.length === 0) none(`No product here is called “${name}”.`);
      return fits.map(({ id }) => id);
    });
    products = products ? products.filter((id) => named.includes(id)) : named;
  }
  const both = kinds && asked.kinds.length > 0 ? kinds.filter((kind) => asked.kinds.includes(kind)) : undefined;
  const wantedKinds = both ?? kinds ?? (asked.kinds.length > 0 ? asked.kinds : null);
  const from = asked.from.map((name) => foldWords(name).join(' ')).filter(Boolean);
  return { narrowed: { kinds: wantedKinds, products, from, by }, said, nothing };
}

function sayUnknown(typed: string): string {
  return typed.toLowerCase().startsWith('kind:')
    ? `Nothing is of the kind in “${typed}”. Kinds are feature, story, feedback, customer, question, person and the like.`
    : `“${typed}” is no filter and was looked for as it stands. Filters are ${all.format(filterNames.map((name) => `${name}:`))}.`;
}

const all = new Intl.ListFormat('en');
