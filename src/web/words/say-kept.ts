import type { Unfit } from '#domain/unfit';

/** So many of one reason are named. */
const most = 8;

/** Why records were kept, each reason once: `2 features (F-1, F-2): shipped, from where nothing becomes parked.` */
export function sayKept(unfit: readonly Unfit[], many: string): string[] {
  const alike = Map.groupBy(unfit, ({ short, why }) =>
    why.startsWith(`${short} `) ? why.slice(short.length + 1) : why,
  );
  return [...alike].map(([rest, those]) => {
    const [first] = those;
    if (those.length === 1 && first) return first.why;
    const shorts = those.map(({ short }) => short);
    const named = shorts.length > most ? `${shorts.slice(0, most).join(', ')}…` : shorts.join(', ');
    return `${those.length} ${many} (${named}): ${rest.replace(/^(has|is) /, '')}`;
  });
}
