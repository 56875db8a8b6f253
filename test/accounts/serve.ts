import { emptyTown, openHouse, type Town } from './town.ts';

/** A process of its own that serves accounts on a free port of the loopback, told on its standard output. */
const url = process.argv[2];
if (url === undefined) throw new Error('Give the address of a migrated database.');
const town: Town = emptyTown();
const house = await openHouse(url, { town });
await house.app.listen({ port: 0, host: '127.0.0.1' });
const address = house.app.server.address();
if (address === null || typeof address === 'string') throw new Error('No port.');
process.stdout.write(`${address.port}\n`);
process.on('SIGTERM', () => void house.close());
