import { tables } from '../../../database/tables.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { MATTERS } from './catalogue.ts';

/** Nodes read the names again so often: a new name may be a minute late in the choices of filters and rules, never in a record. */
const RELOAD_MS = 60_000;

/** A matter as choices and titles show it. */
export interface KnownMatter {
  code: string;
  title: string;
}

/**
 * Codes and names of every matter, in the order of the catalogue, those switched off included: what choices of rules offer and titles say without
 * asking the database. The array and the record stay the same objects while their content follows the catalogue.
 */
export const knownMatters: KnownMatter[] = MATTERS.map(({ code, name }) => ({ code, title: name }));
export const matterTitles: Record<string, string> = {};
const learned: (() => void)[] = [];

/** Keeps something that is made of the names up to date with them; called at once, and whenever they change. */
export function withMatters(make: () => void): void {
  learned.push(make);
  make();
}

withMatters(() => {
  for (const code of Object.keys(matterTitles)) delete matterTitles[code];
  for (const { code, title } of knownMatters) matterTitles[code] = title;
});

/** Reads the names as they are now. */
export async function learnMatters(ctx: Ctx): Promise<void> {
  const found = await tables(ctx)
    .selectFrom('matter')
    .select(['code', 'name as title'])
    .orderBy('sort')
    .orderBy('code')
    .execute();
  const same = found.length === knownMatters.length && found.every(({ code, title }) => matterTitles[code] === title);
  if (found.length === 0 || same) return;
  knownMatters.splice(0, knownMatters.length, ...found);
  for (const make of learned) make();
}

/** Learns the names at the start and every minute. */
export async function followMatters(app: App): Promise<() => Promise<void>> {
  const learn = () => learnMatters(app.context({ kind: 'SYSTEM', name: '事项目录' }));
  await learn();
  const timer = setInterval(() => {
    learn().catch((error: unknown) => app.log.error({ err: error }, 'the names of matters could not be read'));
  }, RELOAD_MS);
  timer.unref();
  return async () => clearInterval(timer);
}
