/** How safe the server's promises are: `durable` for people's data, `throwaway` for a test cluster nobody misses. */
export type Durability = 'durable' | 'throwaway';

/** PostgreSQL's settings, given at each start, so that a newer Throughline brings its own to an older folder. */
export function serverSettings(socketFolder: string, durability: Durability): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    // One person's machine: helpers that wait for work cost more memory than they save time.
    io_method: 'sync',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '1',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durability === 'durable' ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
