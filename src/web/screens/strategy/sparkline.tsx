interface SparklineProps {
  /** From the first to the last. */
  values: readonly number[];
  /** Where they are to go: a dotted line. */
  target: number;
}

const width = 96;
const height = 24;

/** How a number went, small; the numbers themselves stand beside it. */
export function Sparkline({ values, target }: SparklineProps) {
  if (values.length < 2) return null;
  const low = Math.min(...values, target);
  const high = Math.max(...values, target);
  const y = (value: number) => 3 + (1 - (value - low) / (high - low || 1)) * (height - 6);
  const x = (at: number) => 2 + (at / (values.length - 1)) * (width - 6);
  const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg className="sparkline" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className="sparkline-target" d={`M0 ${y(target).toFixed(1)}H${width}`} />
      <polyline points={points} />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r={2.5} />
    </svg>
  );
}
