import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { faultsOfBody, findIntegration, getSealed, TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { registrySettings } from '../parameters.ts';
import { type DeathContent, deathSchema } from './record.schema.ts';
import { takeDeaths } from './take-deaths.ts';

/** Code by which 死亡库 signs, and under which the watermark is kept. */
export const DEATH_REGISTRY = 'SWK';
/** Records of a page (03 §34.4). */
const PAGE = 1000;
/** Most pages of one run; what is beyond it comes the next. */
const MOST_PAGES = 500;
/** Before the first pull. */
const BEGINNING = '2020-01-01';

const pageSchema = z.object({ records: z.array(z.unknown()), next: z.string().max(40), more: z.boolean() });

/**
 * Pulls what 死亡库 has registered since the watermark, some days before it again (03 §34.4): each page is kept, matched and remembered in one
 * transaction, and a record that was read before changes nothing. One that does not fit the agreed form is left out and logged.
 *
 * @throws TransportError when 死亡库 cannot be reached; the queue repeats the run
 * @returns how many records were new or changed
 */
export async function pullDeaths(ctx: Ctx): Promise<number> {
  const { DEATH_REGISTRY_PUBLIC_KEY: publicKey } = ctx.app.config;
  const registry = await findIntegration(ctx, 'DEATH_REGISTRY');
  if (!registry || !publicKey) {
    ctx.app.log.warn('no death registry is configured, or it is switched off: no death is noticed');
    return 0;
  }
  const { overlapDays } = await readParameter(ctx, registrySettings);
  const since = addDays(await readWatermark(ctx), -overlapDays);
  let [taken, after] = [0, ''];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const url = new URL(`${registry.url}/death-registry/records`);
    url.search = new URLSearchParams({ since, after, size: String(PAGE) }).toString();
    const asked = { channel: 'death-registry', url, token: registry.token, timeoutMs: registry.timeoutMs, publicKey };
    const answer = pageSchema.safeParse(await getSealed(ctx, asked));
    if (!answer.success) throw new TransportError('死亡库的应答无法识别');
    const { records, next, more } = answer.data;
    taken += await takePage(ctx, records);
    if (!more || next === after) break;
    after = next;
  }
  return taken;
}

/** The newest registration day that was taken. */
async function readWatermark(ctx: Ctx): Promise<string> {
  const found = await tables(ctx)
    .selectFrom('pull_cursor')
    .select('cursor')
    .where('source', '=', DEATH_REGISTRY)
    .executeTakeFirst();
  const day = found?.cursor.split('/')[0] ?? '';
  return isLocalDate(day) ? day : BEGINNING;
}

async function takePage(ctx: Ctx, records: readonly unknown[]): Promise<number> {
  const today = localDateOf(ctx.app.clock.now());
  const good = records.filter((record): record is DeathContent => {
    const faults = faultsOfBody(deathSchema, record, today);
    if (faults.length > 0) ctx.app.log.warn({ faults }, 'a record of the death registry does not fit the agreed form');
    return faults.length === 0;
  });
  return transaction(ctx, async (tx) => {
    const taken = await takeDeaths(tx, good);
    // The day of the newest record as the registry counts days; one of the future would hide what comes tomorrow.
    const newest = good
      .filter(({ registerDate }) => registerDate <= today)
      .toSorted((a, b) => a.registerDate.localeCompare(b.registerDate) || a.seq - b.seq)
      .at(-1);
    if (newest) await keepWatermark(tx, `${newest.registerDate}/${newest.seq}`);
    return taken;
  });
}

const keepWatermark = (tx: Ctx, cursor: string) =>
  tables(tx)
    .insertInto('pull_cursor')
    .values({ source: DEATH_REGISTRY, cursor, pages: 1, pulled_at: tx.app.clock.now() })
    .onConflict((on) =>
      on.column('source').doUpdateSet({
        cursor: sql<string>`greatest(pull_cursor.cursor, excluded.cursor)`,
        pages: sql<number>`pull_cursor.pages + 1`,
        pulled_at: tx.app.clock.now(),
      }),
    )
    .execute();
