const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const moneys = new Map<string, Intl.NumberFormat>();

/** A number as people read it: `1,234.5`. */
export function sayNumber(value: number): string {
  return plain.format(value);
}

/** A score: whole from ten on, with a fraction below. */
export function sayScore(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 }).format(value);
}

/** An amount in its currency, without what is broken off: `€21,000`. */
export function sayMoney(value: number, currency: string): string {
  const known = moneys.get(currency);
  if (known) return known.format(value);
  const made = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
  moneys.set(currency, made);
  return made.format(value);
}

/** A share: `80%`. */
export function sayShare(value: number): string {
  return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(value);
}
