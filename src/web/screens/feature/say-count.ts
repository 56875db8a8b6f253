const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en');

/** `1 story`, `1,204 stories`. */
export function sayCount(count: number, one: string, many: string): string {
  return `${figures.format(count)} ${rules.select(count) === 'one' ? one : many}`;
}
