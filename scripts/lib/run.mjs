import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const running = new Set();
/** Where tools print colours although their output is collected first. */
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** A tool that ended with another code than 0; `output` holds what it printed. */
export class CommandFailed extends Error {
  constructor(name, code, output) {
    super(`${name} failed (${code})`);
    this.output = output;
  }
}

/** Path of the main file of an installed tool, to be run by the Node that runs this script. */
export const tool = (path) => `${root}/node_modules/${path}`;

/**
 * Runs a Node program and resolves with what it printed; `inherit` lets it print directly.
 *
 * @throws CommandFailed
 */
export function node(args, { cwd = root, env = {}, inherit = false } = {}) {
  return run(process.execPath, args, { cwd, env, inherit });
}

/** The same for any program. */
export function run(file, args, { cwd = root, env = {}, inherit = false } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...colour, ...env },
    stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    const output = () => Buffer.concat(chunks).toString();
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve(output());
      else
        reject(new CommandFailed(`${file.split('/').at(-1)} ${args[0]?.split('/').at(-1)}`, signal ?? code, output()));
    });
  });
}

/**
 * Until the returned function is called, passes SIGINT and SIGTERM on to everything that runs and leaves with the
 * customary code.
 */
export function endTogetherOnSignal() {
  const codes = { SIGINT: 130, SIGTERM: 143 };
  const leave = (signal) => {
    process.exitCode = codes[signal];
    for (const child of running) child.kill(signal);
    setTimeout(() => process.exit(), running.size > 0 ? 5000 : 0).unref();
  };
  for (const signal of Object.keys(codes)) process.on(signal, leave);
  return () => {
    for (const signal of Object.keys(codes)) process.off(signal, leave);
  };
}

/** Calls `work` for each item, at most `limit` at a time; the first failure ends it. */
export async function inParallel(items, limit, work) {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, lane));
}
