/** From this chance on a forecast is taken as sure enough. */
const likely = 0.85;
/** Below it, not finishing is likelier. */
const even = 0.5;

/** What to make of capacity and chance where they do not say the same; nothing where they agree, or one is not known. */
export function sayBoth(points: number, capacity: number | null, chance: number | undefined): string | undefined {
  if (capacity === null || chance === undefined) return undefined;
  if (points > capacity && chance >= likely)
    return 'More points than were set as the capacity, but so many stories the team’s own history carries.';
  if (points <= capacity && chance < even)
    return 'The points fit the capacity that was set, but so many stories the team’s own history does not carry.';
  return undefined;
}
