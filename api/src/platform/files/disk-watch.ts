import { mkdir, statfs } from 'node:fs/promises';
import type { App, Ctx } from '../kernel/index.ts';

const LOOK_MS = 10_000;
/** With less left the next upload may find no room; on small disks a twentieth of them. Over again with twice as much. */
const LEAST_BYTES = 256 * 1024 ** 2;
const LEAST_SHARE = 0.05;

/** `FULL`: files can hardly be kept any more; `FREE`: they can again. */
export type DiskStanding = 'FULL' | 'FREE';
type DiskHandler = (ctx: Ctx, standing: DiskStanding) => Promise<void>;

const handlers = new Set<DiskHandler>();
const full = new WeakSet<App>();
/** Whose fullness the technicians were told. */
const told = new WeakSet<App>();

/** Connects who tells the technicians, once when the disk of DATA_DIR is full and once when it is not any more. Returns the way to disconnect. */
export function onDiskAlarm(handler: DiskHandler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

/** Whether there was no room when it was looked at last. */
export function isDiskFullNow(app: App): boolean {
  return full.has(app);
}

/** Background part of every process: looks at the disk, so that technicians hear of it from the product and not from the clerks. */
export async function watchDisk(app: App): Promise<() => Promise<void>> {
  let looking = lookAtDisk(app);
  const timer = setInterval(() => {
    looking = lookAtDisk(app);
  }, LOOK_MS).unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** One look; tells who is connected when the standing has changed, again and again until that has succeeded. */
export async function lookAtDisk(app: App): Promise<void> {
  try {
    if (await hasNoRoom(app)) full.add(app);
    else full.delete(app);
    if (full.has(app) === told.has(app)) return;
    const standing: DiskStanding = full.has(app) ? 'FULL' : 'FREE';
    app.log.warn({ standing, folder: app.config.DATA_DIR }, 'room for files');
    for (const handler of handlers) await handler(app.context({ kind: 'SYSTEM', name: '存储空间监测' }), standing);
    if (standing === 'FULL') told.add(app);
    else told.delete(app);
  } catch (error) {
    app.log.error({ err: error }, 'the room for files could not be looked at or told of');
  }
}

async function hasNoRoom(app: App): Promise<boolean> {
  await mkdir(app.config.DATA_DIR, { recursive: true });
  const { bavail, bsize, blocks, files, ffree } = await statfs(app.config.DATA_DIR);
  const least = Math.min(LEAST_BYTES, blocks * bsize * LEAST_SHARE) * (full.has(app) ? 2 : 1);
  // Some file systems count no files.
  return bavail * bsize < least || (files > 0 && ffree === 0);
}
