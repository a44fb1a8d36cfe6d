import { randomUUID } from 'node:crypto';
import { run, sql } from '../../../src/database/sql.ts';
import type { Ctx } from '../../../src/platform/kernel/index.ts';
import type { Calls } from './calls.ts';

/** A pad upon a counter of the Hongkou centre. */
export interface PlacedPad {
  counterId: string;
  padId: string;
}

export async function placedPad(ctx: Ctx): Promise<PlacedPad> {
  const placed = { counterId: randomUUID(), padId: randomUUID() };
  const place = sql`o.id, o.path, o.district_code, now()`;
  await run(
    ctx,
    sql`insert into service_counter (id, org_id, org_path, district_code, created_at, counter_no)
        select ${placed.counterId}, ${place}, '99' from org o where o.code = '310109-C'`,
  );
  await run(
    ctx,
    sql`insert into evaluation_pad (id, org_id, org_path, district_code, created_at, pad_no, name, counter_id, state)
        select ${placed.padId}, ${place}, '9901', '平板', ${placed.counterId}, 'WAITING' from org o where o.code = '310109-C'`,
  );
  return placed;
}

/** 评价平板 and 窗口. */
export const PAD_CALLS: Calls = {
  'Mutation.takeCounter': (t) => ['mutation ($id: ID!) { takeCounter(counterId: $id) { id } }', { id: t.counterId }],
};
