/** How the past of a team is turned into its possible futures. */
export interface ForecastSettings {
  /** Weeks after which a past week counts half; each trial draws one of them. */
  readonly halfLives: readonly number[];
  /** Standard deviation of what is added to the logarithm of the level in each week to come. */
  readonly drift: number;
  /** Share of the drift so far that is still there a week later; below 1 the level comes back from afar. */
  readonly driftKept: number;
  /** Whole weeks of history that are looked at, the newest ones. */
  readonly historyWeeks: number;
  /** How a recent fall in throughput goes on; null takes none into account. */
  readonly fall: FallSettings | null;
}

/** How a recent fall in throughput is recognised and in how many trials it goes on. */
export interface FallSettings {
  /** Weeks in which a fall is looked for. */
  readonly weeks: number;
  /** Steepness, in standard errors, from which a fall begins to count and from which it counts fully. */
  readonly errors: readonly [number, number];
  /** Weeks of history up to which it is short and from which it is long. */
  readonly history: readonly [number, number];
  /** Share of the trials in which a full fall goes on, with a short and with a long history. */
  readonly share: readonly [number, number];
  /** Share of the weekly fall that is left a week later. */
  readonly kept: number;
  /** Steepest fall believed, in units of the logarithm a week. */
  readonly steepest: number;
  /** How far a fall goes on at most, in units of the logarithm: 2 leaves an eighth. */
  readonly deepest: number;
}

/**
 * What the product forecasts with, tuned on every second team of the walk-forward data. Neighbouring values do as
 * well: half-lives of 3 to 12, drift of .12 to .16, .97 to .99 kept. A fall usually recovers in long histories, where
 * following it fully costs accuracy; a short history knows of no recovery, so most trials follow it there.
 */
export const SETTINGS: ForecastSettings = {
  halfLives: [2, 4, 8, 16],
  drift: 0.14,
  driftKept: 0.98,
  historyWeeks: 104,
  fall: {
    weeks: 13,
    errors: [0.5, 1.5],
    history: [16, 30],
    share: [0.7, 0.15],
    kept: 0.97,
    steepest: 0.2,
    deepest: 2,
  },
};

/** The published method to beat: one half-life of four weeks, a level that drifts freely, no falls. */
export const REFERENCE_SETTINGS: ForecastSettings = {
  halfLives: [4],
  drift: 0.14,
  driftKept: 1,
  historyWeeks: 104,
  fall: null,
};
