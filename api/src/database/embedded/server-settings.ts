/** Command-line settings of a server that only this machine can reach, by password. */
export function serverSettings(options: { port: number; durable: boolean; extra?: Record<string, string> }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: options.durable ? '256MB' : '64MB',
    // Compiling the short statements of a web application costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? {} : speedBeforeSafety),
    ...options.extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * For databases that are thrown away: a crash of the machine may spoil them. Plans are made once for each statement and not for its values: tables of a
 * few rows have no better one.
 */
const speedBeforeSafety = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  plan_cache_mode: 'force_generic_plan',
};
