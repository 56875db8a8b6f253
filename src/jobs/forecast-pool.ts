import { Worker } from 'node:worker_threads';
import type { OrderForecast } from '#analysis/forecast/forecast-order';
import type { TeamQuestion } from '#analysis/forecast/forecast-team';

/** Computes forecasts off the event loop. */
export interface ForecastPool {
  /** The forecast; rejects when the question is refused, when its thread dies or takes too long, or after `close`. */
  run(question: TeamQuestion): Promise<OrderForecast>;
  /** Ends the thread; what is still waiting is rejected. */
  close(): Promise<void>;
}

interface Call {
  readonly question: TeamQuestion;
  resolve(answer: OrderForecast): void;
  reject(error: Error): void;
}

type Reply = { readonly answer: OrderForecast } | { readonly refused: string };

const THREAD = new URL('./forecast-thread.ts', import.meta.url);
const PATIENCE_MS = 30_000;
/** A thread holds some 60 MB, so it ends when it has had nothing to do for this long. */
const IDLE_MS = 20_000;

/**
 * A pool of one thread, started with the first question. Questions wait for each other; a thread that dies or hangs
 * costs only the question it was at, and the next one starts another thread.
 */
export function openForecastPool({ thread = THREAD, patienceMs = PATIENCE_MS, idleMs = IDLE_MS } = {}): ForecastPool {
  const waiting: Call[] = [];
  let worker: Worker | null = null;
  let current: Call | null = null;
  let patience: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function next(): void {
    const call = current ? undefined : waiting.shift();
    if (!call) return;
    current = call;
    clearTimeout(idle);
    worker ??= start();
    worker.ref();
    patience = setTimeout(() => fail(new Error(`The forecast took longer than ${patienceMs} ms.`)), patienceMs);
    try {
      worker.postMessage(call.question);
    } catch (error) {
      settle((failed) => failed.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  function start(): Worker {
    const made = new Worker(thread);
    const lost = (error: Error) => {
      if (worker === made) fail(error);
    };
    made.on('message', (reply: Reply) => {
      if (worker !== made) return;
      settle((call) => ('answer' in reply ? call.resolve(reply.answer) : call.reject(new RangeError(reply.refused))));
    });
    made.on('messageerror', lost);
    made.on('error', lost);
    made.on('exit', (code) => lost(new Error(`The forecast thread ended with code ${code}.`)));
    return made;
  }

  function fail(error: Error): void {
    const dead = worker;
    worker = null;
    void dead?.terminate();
    settle((call) => call.reject(error));
  }

  function settle(answer: (call: Call) => void): void {
    const call = current;
    current = null;
    clearTimeout(patience);
    // An idle thread must not keep the process alive.
    worker?.unref();
    if (call) answer(call);
    next();
    if (worker && !current) idle = setTimeout(dismiss, idleMs).unref();
  }

  function dismiss(): void {
    const rested = worker;
    worker = null;
    void rested?.terminate();
  }

  return {
    run(question) {
      if (closed) return Promise.reject(new Error('The forecast pool is closed.'));
      return new Promise((resolve, reject) => {
        waiting.push({ question, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const call of waiting.splice(0)) call.reject(new Error('The forecast pool was closed.'));
      const ended = worker;
      worker = null;
      settle((call) => call.reject(new Error('The forecast pool was closed.')));
      await ended?.terminate();
    },
  };
}
