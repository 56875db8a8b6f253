import { useMemo } from 'react';
import { useCustomers } from '../customers/use-customers.ts';

/** The names of the product's customers, in order. */
export function useCustomerNames(): readonly string[] {
  const customers = useCustomers();
  return useMemo(() => customers.map(({ name }) => name), [customers]);
}
