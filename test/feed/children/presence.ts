import { startServer } from '../server.ts';

/** A process of the program that tells where people are, until it is killed. */
const [url = '', workspace = ''] = process.argv.slice(2);
const server = await startServer(url, workspace);
process.send?.(server.url);
