import pino from 'pino';
import { StartRefused } from '#store/refused';
import { readConfig } from './config.ts';
import { announce, type Server, serve } from './serve.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

/** Runs the server until it is told to stop, then lets what is under way end; what hinders the start is told in a sentence. */
export async function serveUntilStopped(): Promise<void> {
  const log = pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  let server: Server;
  try {
    server = await serve(readConfig(process.env, process.cwd()), log, { info: say, warn: complain, error: complain });
    await announce(server, say);
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    complain(error.message);
    process.exit(error.exitCode);
  }
  let stopping = false;
  const stop = async () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    say('Stopping: what is under way may end.');
    await server.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
