import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { faultsOfBody, findIntegration, getSealed, TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { type MirroredCadre, mirroredSchema } from './record.schema.ts';
import { type LeftOut, takeCadres } from './take-cadres.ts';
import { tellLeftOut } from './tell-left-out.ts';

/** Code by which 军休服务管理系统 signs, and under which the watermark is kept. */
const CADRE_SYSTEM = 'JX';
const PAGE = 500;
/** Most pages of one run; what is beyond it comes the next. */
const MOST_PAGES = 500;
/** Days before the watermark that are asked for again: what was entered there late is not missed. */
const OVERLAP_DAYS = 3;
const BEGINNING = '1949-10-01';

const pageSchema = z.object({ records: z.array(z.unknown()), next: z.string().max(40), more: z.boolean() });

/** What a run came to, as the log of the job keeps it. */
export type PullOutcome = Readonly<Record<string, number>>;

/**
 * Takes what 军休服务管理系统 has of cadres and honours (03 §29.8): changes since the watermark, or everything for the weekly reconciliation. A record that
 * does not fit is named to the city's officers and holds up none of the others. Without an address or the key by which it signs nothing is asked, and the
 * run says 未配置.
 *
 * @throws TransportError when it cannot be reached; the queue repeats the run
 */
export async function pullCadres(ctx: Ctx, { whole }: { whole: boolean }): Promise<PullOutcome> {
  const system = await findIntegration(ctx, 'CADRE_SYSTEM');
  const { CADRE_SYSTEM_SIGNING_KEY: publicKey } = ctx.app.config;
  if (!system || !publicKey) {
    // Until that interface exists the sheet of the city stands in for it; what is merely forgotten must not look the same as a quiet night.
    const missing = system ? 'CADRE_SYSTEM_SIGNING_KEY' : 'an address that is switched on';
    ctx.app.log.warn({ missing }, 'the cadre system is not asked: cadres and honours come by sheet');
    return { 未配置: 1 };
  }
  const since = whole ? BEGINNING : addDays(await readWatermark(ctx), -OVERLAP_DAYS);
  const left: LeftOut[] = [];
  let [taken, after] = [0, ''];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const url = new URL(`${system.url}/cadres/records`);
    url.search = new URLSearchParams({ since, after, size: String(PAGE) }).toString();
    const asked = { channel: 'cadre-system', url, token: system.token, timeoutMs: system.timeoutMs, publicKey };
    const answer = pageSchema.safeParse(await getSealed(ctx, asked));
    if (!answer.success) throw new TransportError('军休服务管理系统的应答无法识别');
    const { records, next, more } = answer.data;
    const page = await takePage(ctx, records);
    taken += page.taken;
    left.push(...page.left);
    if (!more || next === after) break;
    after = next;
  }
  if (left.length > 0) await transaction(ctx, (tx) => tellLeftOut(tx, left));
  return { 新增或变更: taken, 未取入: left.length };
}

async function readWatermark(ctx: Ctx): Promise<string> {
  const found = await tables(ctx)
    .selectFrom('pull_cursor')
    .select('cursor')
    .where('source', '=', CADRE_SYSTEM)
    .executeTakeFirst();
  return found && isLocalDate(found.cursor) ? found.cursor : addDays(BEGINNING, OVERLAP_DAYS);
}

async function takePage(ctx: Ctx, records: readonly unknown[]): Promise<{ taken: number; left: LeftOut[] }> {
  const today = localDateOf(ctx.app.clock.now());
  const judged = records.map((record) => ({ record, faults: faultsOfBody(mirroredSchema, record, today).join('、') }));
  const isGood = (one: { record: unknown; faults: string }): one is { record: MirroredCadre; faults: '' } =>
    one.faults === '';
  const good = judged.filter(isGood).map(({ record }) => record);
  const wrong = judged
    .filter((one) => !isGood(one))
    .map(({ record, faults }) => ({ cadreUid: uidOf(record), reason: `内容不符合约定：${faults}` }));
  return transaction(ctx, async (tx) => {
    const { taken, left } = await takeCadres(tx, good);
    // A day of the future would hide what comes tomorrow.
    const newest = good
      .map(({ changedOn }) => changedOn)
      .filter((day) => day <= today)
      .toSorted()
      .at(-1);
    if (newest) await keepWatermark(tx, newest);
    return { taken, left: [...wrong, ...left] };
  });
}

function uidOf(record: unknown): string {
  const uid: unknown = record !== null && typeof record === 'object' ? Reflect.get(record, 'cadreUid') : undefined;
  return typeof uid === 'string' ? uid.slice(0, 32) : '（无人员编号）';
}

const keepWatermark = (tx: Ctx, cursor: string) =>
  tables(tx)
    .insertInto('pull_cursor')
    .values({ source: CADRE_SYSTEM, cursor, pages: 1, pulled_at: tx.app.clock.now() })
    .onConflict((on) =>
      on.column('source').doUpdateSet({
        cursor: sql<string>`greatest(pull_cursor.cursor, excluded.cursor)`,
        pages: sql<number>`pull_cursor.pages + 1`,
        pulled_at: tx.app.clock.now(),
      }),
    )
    .execute();
