import { z } from 'zod';
import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { faultsOfBody, findIntegration, getSealed, TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { keepRecords } from './placement-record.ts';
import { type PlacementContent, placementSchema } from './record.schema.ts';
import { screen } from './screen.ts';

/** Code by which 安置系统 signs. */
export const PLACEMENT_SYSTEM = 'AZ';
/** Most pages of one night; what is beyond it comes the next. */
const MOST_PAGES = 2000;

const pageSchema = z.object({ records: z.array(z.unknown()), next: z.string().max(200), more: z.boolean() });

/**
 * Pulls what has changed in 安置系统 since the page that was taken last (01 §8.8). Each page is kept, screened and remembered in one
 * transaction: after a failure the next run goes on behind the last good page. A record that does not fit the agreed form is left out and
 * logged.
 *
 * @throws TransportError when 安置系统 cannot be reached; the queue repeats the run
 * @returns how many records were taken
 */
export async function pullPlacements(ctx: Ctx): Promise<number> {
  const { PLACEMENT_SYSTEM_PUBLIC_KEY: publicKey } = ctx.app.config;
  const system = await findIntegration(ctx, 'PLACEMENT');
  if (!system || !publicKey) {
    ctx.app.log.warn('no placement system is configured, or it is switched off: nobody can be identified');
    return 0;
  }
  let taken = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const after = await readCursor(ctx);
    const url = new URL(`${system.url}/placement/records`);
    url.searchParams.set('after', after);
    const answer = pageSchema.safeParse(
      await getSealed(ctx, { channel: 'placement', url, token: system.token, timeoutMs: system.timeoutMs, publicKey }),
    );
    if (!answer.success) throw new TransportError('安置系统的应答无法识别');
    const { records, next, more } = answer.data;
    taken += await takePage(ctx, records, next);
    if (!more || next === after) break;
  }
  return taken;
}

async function readCursor(ctx: Ctx): Promise<string> {
  const found = await tables(ctx)
    .selectFrom('pull_cursor')
    .select('cursor')
    .where('source', '=', PLACEMENT_SYSTEM)
    .executeTakeFirst();
  return found?.cursor ?? '';
}

async function takePage(ctx: Ctx, records: readonly unknown[], next: string): Promise<number> {
  const good = records.filter((record): record is PlacementContent => {
    const faults = faultsOfBody(placementSchema, record, localDateOf(ctx.app.clock.now()));
    if (faults.length > 0) ctx.app.log.warn({ faults }, 'a placement record does not fit the agreed form');
    return faults.length === 0;
  });
  await transaction(ctx, async (tx) => {
    await screen(tx, await keepRecords(tx, good));
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`insert into pull_cursor as c (source, cursor, pages, pulled_at) values (${PLACEMENT_SYSTEM}, ${next}, 1, ${now})
          on conflict (source) do update set cursor = excluded.cursor, pages = c.pages + 1, pulled_at = excluded.pulled_at`,
    );
  });
  return good.length;
}
