import { type DictionaryItem, type ListsInForce, setDictionaryItems } from '../forms/index.ts';
import type { App, Ctx } from '../kernel/index.ts';
import { rulesInForce } from '../rules/index.ts';
import { LIST_KIND, type ListBody } from './list-body.ts';

/** Nodes read the lists again so often: a new entry may be a minute late in choices that no form carries, never in a form. */
const RELOAD_MS = 60_000;

/** The lists in force, by dictCode; one statement. */
export async function readLists(ctx: Ctx): Promise<ListsInForce> {
  const found = await rulesInForce<ListBody>(ctx, { kind: LIST_KIND });
  return new Map(found.map(({ key, body }): [string, readonly DictionaryItem[]] => [key, body.items]));
}

/** Makes the lists in force those of `dictionary(code)` and of every title that is read without asking the database. */
export async function learnLists(app: App): Promise<void> {
  const lists = await readLists(app.context({ kind: 'SYSTEM', name: '代码表' }));
  for (const [dictCode, items] of lists) setDictionaryItems(dictCode, items);
}

/** Learns the lists at the start and every minute. */
export async function followLists(app: App): Promise<() => Promise<void>> {
  await learnLists(app);
  const timer = setInterval(() => {
    learnLists(app).catch((error: unknown) => app.log.error({ err: error }, 'the code lists could not be read'));
  }, RELOAD_MS);
  timer.unref();
  return async () => clearInterval(timer);
}
