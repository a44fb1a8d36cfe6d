import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of the bench that answers one request at a time over its channel. */
export interface Worker<Ready> {
  pid: number;
  /** What it said when it was ready. */
  ready: Ready;
  ask<Answer>(request: object): Promise<Answer>;
  stop(): Promise<void>;
}

const patienceMs = 10_000;
const running = new Set<ChildProcess>();

/** Starts `file` (compiled, relative to the bench's folder) and waits for its first message. */
export async function startWorker<Ready>(file: string, env: Readonly<Record<string, string>>): Promise<Worker<Ready>> {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: profiled(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ready = await nextMessage<Ready>(child, file);
  return {
    pid: child.pid ?? 0,
    ready,
    ask: async <Answer>(request: object) => {
      const answer = nextMessage<Answer | { problem: string }>(child, file);
      child.send(request);
      const given = await answer;
      if (typeof given === 'object' && given !== null && 'problem' in given)
        throw new Error(`${file}: ${given.problem}`);
      return given as Answer;
    },
    stop: () => end(child),
  };
}

/** With BENCH_PROFILE=<folder> every process leaves a CPU profile there. */
function profiled(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

/** Ends every process that is still running. */
export async function stopWorkers(): Promise<void> {
  await Promise.all([...running].map(end));
}

function nextMessage<T>(child: ChildProcess, file: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(last);
}
