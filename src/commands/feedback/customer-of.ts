import type { Context } from '#catalogue/define';
import type { Change } from '#domain/change';
import { freshCustomer } from '#domain/customer';
import type { Named } from '#store/customers';

/** Whose feedback it is, as its fields; a customer that is not there yet is made. */
export function customerOf(
  name: string | null | undefined,
  known: Named | undefined,
  ctx: Pick<Context, 'id' | 'short' | 'left' | 'product'>,
): { fields: { customer: string | null; customerId: string | null }; changes: Change[] } {
  if (!name) return { fields: { customer: null, customerId: null }, changes: [] };
  if (known) return { fields: { customer: known.name, customerId: known.id }, changes: [] };
  // It was there when numbers were drawn and has gone since: the name stays with the words.
  if (ctx.left('C') < 1) return { fields: { customer: name, customerId: null }, changes: [] };
  const id = ctx.id();
  const row = { ...freshCustomer, name };
  return {
    fields: { customer: name, customerId: id },
    changes: [{ op: 'create', kind: 'customer', id, product: ctx.product, short: ctx.short('C'), row }],
  };
}
