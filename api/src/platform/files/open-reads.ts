import { DomainError } from '../errors/index.ts';
import type { App } from '../kernel/index.ts';

/** How many of a kind one person may have under way at once. */
const MOST_OPEN = {
  /** Videos, whole or in parts: a player asks for one or two parts, and leaves them when one jumps. */
  VIDEO: 6,
  /** Files of every kind: a page of pictures asks for all that it shows. */
  FILE: 40,
} as const;
export const MOST_OPEN_VIDEOS = MOST_OPEN.VIDEO;

const open = new WeakMap<App['registry'], Map<string, number>>();

/**
 * Takes one of a person's places for reading files, so that nobody keeps the disk, the decryption and the connections of a process for
 * himself (02 §2.6). Counted in each process by itself.
 *
 * @param kind `FILE` for everything, before it is looked up; `VIDEO` besides, once it is known for one
 * @returns gives the place back; may be called more than once
 * @throws E-0018 where all are taken
 */
export function openRead(app: App, userId: string, kind: keyof typeof MOST_OPEN): () => void {
  const reads = open.get(app.registry) ?? new Map<string, number>();
  open.set(app.registry, reads);
  const key = `${kind} ${userId}`;
  const count = reads.get(key) ?? 0;
  if (count >= MOST_OPEN[kind])
    throw new DomainError('E-0018', '同时打开的视频或附件过多，请关闭其他正在播放的页面后再试');
  reads.set(key, count + 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = (reads.get(key) ?? 1) - 1;
    if (left > 0) reads.set(key, left);
    else reads.delete(key);
  };
}
