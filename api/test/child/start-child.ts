import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What V8 makes of a thousand modules, the same for every child: a sixth of what a start costs. */
const COMPILED = here('../../../.cache/child-compiled');

/** A process of its own that runs one of our TypeScript files, to be killed as a power cut would. */
export interface Child {
  /** SIGKILL; returns when it is gone. */
  kill(): Promise<void>;
  /** Its number, as the system lists it. */
  pid: number;
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>;
  /** What it has said so far on both of its outputs, where it is heard. */
  said(): string;
  /** Tells it to end in order. */
  end(): void;
}

/**
 * Starts `file` of this folder.
 *
 * @param args of the command, as on a console
 * @param heard keeps what it says for `said` instead of passing it on
 */
export function startChild(
  file: string,
  env: Readonly<Record<string, string>>,
  heard = false,
  args: readonly string[] = [],
): Child {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', here('./register.mjs'), here(`./${file}`), ...args],
    {
      env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: COMPILED, ...env },
      stdio: heard ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    },
  );
  let said = '';
  for (const output of [child.stdout, child.stderr]) output?.on('data', (data: Buffer) => (said += data.toString()));
  const gone = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    ended: gone.then(([code]) => code as number | null),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    said: () => said,
    end: () => void child.kill('SIGTERM'),
  };
}
