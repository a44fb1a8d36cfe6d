export const PARTS = [
  'lists',
  'work',
  'live',
  'loads',
  'bans',
  'gateway',
  'statistics',
  'batch',
  'city',
  'training',
  'reviews',
  'aftercare',
  'cadres',
  'crypto',
] as const;
/** Parts of a run in which nothing is said of them: the whole city at once needs more cases, see `load.mjs`; everybody's comparison takes minutes. */
const USUAL = PARTS.filter((part) => part !== 'city' && part !== 'cadres');
export type Part = (typeof PARTS)[number];

/** Which part of the cases is open. */
const OPEN_SHARE = 12;

/** What a run can be told by the environment. */
export interface Parameters {
  /** Cases to seed, each with six sub-cases. */
  cases: number;
  /** How many of them, the newest, are open. */
  openCases: number;
  connections: number;
  /** Length of one measured window, in seconds. */
  windowSeconds: number;
  /** Windows of each contender; they alternate. */
  rounds: number;
  subscribers: number;
  virtualUsers: number;
  /** People who are signed in and look now and then. */
  onlineUsers: number;
  /** People who look for cases. */
  queryingUsers: number;
  /** How long the virtual users work, in seconds. */
  workSeconds: number;
  /** Calls in the log behind the statistics. */
  logRows: number;
  /** Cases that a batch returns. */
  batchRows: number;
  /** How long people go through the lists of the training domain, in seconds. */
  trainingSeconds: number;
  /** Runs of training, of thirty trainees and twenty lessons each. */
  trainingRuns: number;
  /** Evaluations of a year behind their figures. */
  reviews: number;
  /** Follow-up plans and reserve registrations behind their lists. */
  aftercare: number;
  /** Cadres on the register; three beneficiaries for each. */
  cadres: number;
  /** What is measured; everything unless said. */
  parts: ReadonlySet<Part>;
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
  const cases = number('BENCH_CASES', 100_000);
  return {
    cases,
    openCases: number('BENCH_OPEN_CASES', Math.ceil(cases / OPEN_SHARE)),
    connections: number('BENCH_CONNECTIONS', 100),
    windowSeconds: number('BENCH_WINDOW_SECONDS', 4),
    rounds: number('BENCH_ROUNDS', 3),
    subscribers: number('BENCH_SUBSCRIBERS', 500),
    virtualUsers: number('BENCH_USERS', 20),
    onlineUsers: number('BENCH_ONLINE', 200),
    queryingUsers: number('BENCH_QUERYING', 50),
    workSeconds: number('BENCH_WORK_SECONDS', 45),
    logRows: number('BENCH_LOG_ROWS', 1_000_000),
    batchRows: number('BENCH_BATCH_ROWS', 10_000),
    trainingSeconds: number('BENCH_TRAINING_SECONDS', 30),
    trainingRuns: number('BENCH_TRAINING_RUNS', 500),
    reviews: number('BENCH_REVIEWS', 300_000),
    aftercare: number('BENCH_AFTERCARE', 200_000),
    cadres: number('BENCH_CADRES', 20_000),
    parts: readParts(env.BENCH_PARTS),
    databaseUrl: env.BENCH_DATABASE_URL || undefined,
  };
}

function readParts(text: string | undefined): ReadonlySet<Part> {
  const names = (text ?? '').split(',').map((name) => name.trim());
  const asked = names.filter(Boolean);
  const unknown = asked.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`BENCH_PARTS knows ${PARTS.join(', ')}, not “${unknown.join(', ')}”`);
  return new Set(asked.length === 0 ? USUAL : PARTS.filter((part) => asked.includes(part)));
}
