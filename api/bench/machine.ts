import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** Where and on what the figures were measured, in one line each. */
export function describeMachine(checkout: string, postgres: string): string[] {
  return [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}`,
    `Node.js ${process.versions.node}, PostgreSQL ${postgres}, commit ${commitOf(checkout)}`,
  ];
}

function commitOf(checkout: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--untracked-files=no') ? ' with changes' : '')
    );
  } catch {
    return 'unknown';
  }
}
