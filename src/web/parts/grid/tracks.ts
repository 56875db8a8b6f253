const length = /(\d+(?:\.\d+)?)px/g;

/** Lengths as for text of the usual size, in a unit that grows with the text. */
const grown = (width: string) => width.replace(length, (_, px) => `${Number(px) / 16}rem`);

/** The tracks of a grid, and the least width of all together: narrower it moves sideways, since its rows cut off what runs over. */
export function tracksOf(widths: readonly string[], least = '0px'): { columns: string; least: string } {
  const sum = widths.reduce((all, width) => all + Number(/(\d+(?:\.\d+)?)px/.exec(width)?.[1] ?? 0), 0);
  return { columns: grown(widths.join(' ')), least: `max(${grown(least)}, ${sum / 16}rem)` };
}
