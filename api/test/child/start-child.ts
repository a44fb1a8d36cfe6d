import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A process of its own that runs one of our TypeScript files, to be killed as a power cut would. */
export interface Child {
  /** SIGKILL; returns when it is gone. */
  kill(): Promise<void>;
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>;
}

/** Starts `file` of this folder. */
export function startChild(file: string, env: Readonly<Record<string, string>>): Child {
  const child: ChildProcess = spawn(process.execPath, ['--import', here('./register.mjs'), here(`./${file}`)], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const gone = once(child, 'exit');
  return {
    ended: gone.then(([code]) => code as number | null),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
