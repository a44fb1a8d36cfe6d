import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { faultsOfBody, findIntegration, getSealed, TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { registrySettings } from '../parameters.ts';
import { oldestFailure, registeredOn } from './faults.ts';
import { type DeathContent, deathSchema } from './record.schema.ts';
import { listMalformed, takeDeaths } from './take-deaths.ts';

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
 * transaction, and a record that was read before changes nothing. One that does not fit the agreed form, or cannot be carried out, is listed with the
 * reason, and holds up none of the others; what failed here is asked for again.
 *
 * @param withinMs how long it may take in all; the queue's run has no such bound
 * @throws TransportError when 死亡库 cannot be reached, or not all was had in time; the queue repeats the run
 * @returns how many records were new or changed
 */
export async function pullDeaths(ctx: Ctx, withinMs = Number.POSITIVE_INFINITY): Promise<number> {
  const begun = performance.now();
  const { DEATH_REGISTRY_PUBLIC_KEY: publicKey } = ctx.app.config;
  const registry = await findIntegration(ctx, 'DEATH_REGISTRY');
  if (!registry || !publicKey) {
    ctx.app.log.warn('no death registry is configured, or it is switched off: no death is noticed');
    return 0;
  }
  const { overlapDays } = await readParameter(ctx, registrySettings);
  const [usual, failed] = [addDays(await readWatermark(ctx), -overlapDays), await oldestFailure(ctx)];
  const since = failed !== null && failed < usual ? failed : usual;
  let [taken, after] = [0, ''];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const url = new URL(`${registry.url}/death-registry/records`);
    url.search = new URLSearchParams({ since, after, size: String(PAGE) }).toString();
    const left = withinMs - (performance.now() - begun);
    if (left <= 0) throw new TransportError('死亡库未在规定时间内答完');
    const timeoutMs = Math.max(1, Math.floor(Math.min(registry.timeoutMs, left)));
    const asked = { channel: 'death-registry', url, token: registry.token, timeoutMs, publicKey };
    const answer = pageSchema.safeParse(await getSealed(ctx, asked));
    if (!answer.success) throw new TransportError('死亡库的应答无法识别');
    const { records, next, more } = answer.data;
    taken += await takePage(ctx, records);
    if (!more || next === after) break;
    after = next;
  }
  await keepAnswered(ctx);
  return taken;
}

/** Under which the moment is kept at which all that 死亡库 had was last read, also where that was nothing new. */
const ANSWERED = `${DEATH_REGISTRY}:answered`;

const keepAnswered = (ctx: Ctx) =>
  transaction(ctx, (tx) =>
    tables(tx)
      .insertInto('pull_cursor')
      .values({ source: ANSWERED, cursor: '', pages: 1, pulled_at: tx.app.clock.now() })
      .onConflict((on) => on.column('source').doUpdateSet({ pulled_at: tx.app.clock.now() }))
      .execute(),
  );

/** When 死亡库 had last answered in full; undefined before the first time. */
export async function answeredAt(ctx: Ctx): Promise<Date | undefined> {
  const found = await tables(ctx)
    .selectFrom('pull_cursor')
    .select('pulled_at')
    .where('source', '=', ANSWERED)
    .executeTakeFirst();
  return found && toDate(found.pulled_at);
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
  const judged = records.map((record) => ({ record, faults: faultsOfBody(deathSchema, record, today).join('、') }));
  const isGood = (one: { record: unknown; faults: string }): one is { record: DeathContent; faults: '' } =>
    one.faults === '';
  const good = judged.filter(isGood).map(({ record }) => record);
  return transaction(ctx, async (tx) => {
    const taken = await takeDeaths(tx, good);
    await listMalformed(
      tx,
      judged.filter((one) => !isGood(one)),
    );
    // The day of the newest record as the registry counts days, whatever else is wrong with it; one of the future would hide what comes tomorrow.
    const newest = records
      .map((record) => ({ day: registeredOn(record) ?? '', seq: seqOf(record) }))
      .filter(({ day }) => day !== '' && day <= today)
      .toSorted((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq)
      .at(-1);
    if (newest) await keepWatermark(tx, `${newest.day}/${newest.seq}`);
    return taken;
  });
}

/** The place of a record among those of its day; 0 where it says none. */
function seqOf(record: unknown): number {
  const seq: unknown = record !== null && typeof record === 'object' ? Reflect.get(record, 'seq') : undefined;
  return typeof seq === 'number' && Number.isInteger(seq) ? seq : 0;
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
