import { useAsk } from '../../client/hooks.ts';

const topics = ['customer', 'feedback', 'insight', 'promise', 'feature'] as const;

/** A customer with what it asked for, was promised and said. */
export function useCustomer(short: string) {
  return useAsk('customer.get', { customer: short }, { topics });
}
