/** Characters of JSON that one answer to an agent may have; more would fill what it can keep in mind. */
export const mostCharacters = 60_000;

/** An answer cut down, with how much of each list it still holds. */
export type Fitted = { value: unknown; cut: Record<string, { shown: number; of: number }> };

/** Cuts the longest lists of an answer until it is no longer than `most` characters, and says of each how much is left. */
export function cutToFit(value: unknown, most = mostCharacters): Fitted {
  const cut: Fitted['cut'] = {};
  let fitted = value;
  for (;;) {
    const size = sizeOf(fitted);
    if (size <= most) return { value: fitted, cut };
    const lists: [string, unknown[]][] = Array.isArray(fitted)
      ? [['', fitted]]
      : Object.entries((fitted ?? {}) as Record<string, unknown>).filter(
          (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 1,
        );
    const [longest] = lists.map(([name, list]) => ({ name, list, size: sizeOf(list) })).sort((a, b) => b.size - a.size);
    if (!longest || longest.list.length < 2) return { value: fitted, cut };
    const room = Math.max(0, most - (size - longest.size));
    const shown = Math.max(
      1,
      Math.min(longest.list.length - 1, Math.floor((longest.list.length * room) / longest.size)),
    );
    cut[longest.name] = { shown, of: cut[longest.name]?.of ?? longest.list.length };
    const shorter = longest.list.slice(0, shown);
    fitted = longest.name === '' ? shorter : { ...(fitted as Record<string, unknown>), [longest.name]: shorter };
  }
}

const sizeOf = (value: unknown): number => JSON.stringify(value ?? null).length;
