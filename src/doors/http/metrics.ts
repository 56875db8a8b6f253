import type { FastifyInstance } from 'fastify';

/** Upper bounds of the latency buckets, in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.25, 0.6, 1, 3, 10];

type Series = { labels: string; count: number; sum: number; buckets: number[] };

/** Counts every answer by route, method and status, and serves the counts in Prometheus' text form. */
export function serveMetrics(app: FastifyInstance): void {
  const series = new Map<string, Series>();
  app.addHook('onResponse', async (request, reply) => {
    const labels = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`;
    note(series, labels, reply.elapsedTime / 1000);
  });
  app.get(
    '/metrics',
    { config: { says: 'Counts and latencies of this process, for Prometheus' } },
    async (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(write(series)),
  );
}

function note(series: Map<string, Series>, labels: string, seconds: number): void {
  const one = series.get(labels) ?? { labels, count: 0, sum: 0, buckets: bounds.map(() => 0) };
  series.set(labels, one);
  one.count++;
  one.sum += seconds;
  for (const [index, bound] of bounds.entries())
    if (seconds <= bound) one.buckets[index] = (one.buckets[index] ?? 0) + 1;
}

function write(series: ReadonlyMap<string, Series>): string {
  const lines = ['# TYPE http_request_duration_seconds histogram'];
  for (const { labels, count, sum, buckets } of series.values()) {
    for (const [index, bound] of bounds.entries())
      lines.push(`http_request_duration_seconds_bucket{${labels},le="${bound}"} ${buckets[index]}`);
    lines.push(`http_request_duration_seconds_bucket{${labels},le="+Inf"} ${count}`);
    lines.push(
      `http_request_duration_seconds_sum{${labels}} ${sum.toFixed(6)}`,
      `http_request_duration_seconds_count{${labels}} ${count}`,
    );
  }
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  const gauge = (name: string, kind: string, value: number) => lines.push(`# TYPE ${name} ${kind}`, `${name} ${value}`);
  gauge('process_resident_memory_bytes', 'gauge', memory.rss);
  gauge('nodejs_heap_used_bytes', 'gauge', memory.heapUsed);
  gauge('process_cpu_seconds_total', 'counter', (cpu.user + cpu.system) / 1e6);
  gauge('process_uptime_seconds', 'gauge', Math.round(process.uptime()));
  return `${lines.join('\n')}\n`;
}
