import { serveUntilStopped } from './serve-until-stopped.ts';

await serveUntilStopped();
