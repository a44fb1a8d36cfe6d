import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

const DAY_MS = 86_400_000;
const DAYS = 14;
/** What 优抚系统 calls on a working day: call, class, calls, items a call, failed ones in all, milliseconds. */
const DAILY = [
  ['encrypt', 'ID', 6, 40, 0, 8.4],
  ['encrypt', 'BANK', 4, 20, 0, 6.1],
  ['decrypt', 'ID', 8, 12, 1, 5.2],
  ['blind-index', null, 5, 30, 0, 3.3],
  ['mac/verify', null, 3, 25, 0, 2.7],
] as const;

/** Trace number of demonstration calls: whoever reads the log sees what they are. */
const TRACE = 'demonstration';

/** Two weeks of calls, counts alone as in the log of real ones. */
export async function loadDemoCalls(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('crypto_call').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const now = ctx.app.clock.now().getTime();
  const calls = Array.from({ length: DAYS }, (_, day) => now - (day + 1) * DAY_MS).flatMap((midnight, day) =>
    DAILY.flatMap(([call, data_class, count, items, failed, ms]) =>
      Array.from({ length: Math.max(1, count - (day % 3)) }, (__, n) => {
        const at = new Date(midnight + n * 600_000);
        return {
          id: uuidv7(at.getTime()),
          at,
          client_id: 'YF',
          call,
          data_class,
          items: items + n,
          failed: n === 0 && day % 5 === 0 ? failed : 0,
          result_code: '0000',
          http_status: 200,
          ms: String(ms + n),
          ip: '127.0.0.1',
          trace_id: TRACE,
        };
      }),
    ),
  );
  const yesterday = new Date(now - DAY_MS);
  const refused = {
    ...{ id: uuidv7(yesterday.getTime()), at: yesterday, client_id: 'TYTX', call: 'encrypt', data_class: 'ID' },
    ...{ items: 0, failed: 0, result_code: 'E-CR-01', http_status: 401, ms: '1.2', ip: '127.0.0.1', trace_id: TRACE },
  };
  await tables(ctx)
    .insertInto('crypto_call')
    .values([...calls, refused])
    .execute();
}
