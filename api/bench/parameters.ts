/** What a run can be told by the environment. */
export interface Parameters {
  /** Cases to seed, each with six sub-cases. */
  cases: number;
  connections: number;
  /** Length of one measured window, in seconds. */
  windowSeconds: number;
  /** Windows of each contender; they alternate. */
  rounds: number;
  subscribers: number;
  virtualUsers: number;
  /** How long the virtual users work, in seconds. */
  workSeconds: number;
  /** An outside PostgreSQL; it must be empty. Absent = an embedded one that is thrown away. */
  databaseUrl: string | undefined;
}

/** Reads BENCH_… of the environment; a value that is no positive number is refused by name. */
export function readParameters(env: Readonly<Record<string, string | undefined>>): Parameters {
  const number = (name: string, otherwise: number): number => {
    const value = env[name] ? Number(env[name]) : otherwise;
    if (!(value > 0)) throw new Error(`${name} must be a positive number, not “${env[name]}”`);
    return value;
  };
  return {
    cases: number('BENCH_CASES', 100_000),
    connections: number('BENCH_CONNECTIONS', 100),
    windowSeconds: number('BENCH_WINDOW_SECONDS', 4),
    rounds: number('BENCH_ROUNDS', 3),
    subscribers: number('BENCH_SUBSCRIBERS', 500),
    virtualUsers: number('BENCH_USERS', 20),
    workSeconds: number('BENCH_WORK_SECONDS', 45),
    databaseUrl: env.BENCH_DATABASE_URL || undefined,
  };
}
