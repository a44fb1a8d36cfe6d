import type { RawBuilder } from 'kysely';
import { inSlices } from '../../../../database/slices.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { DAY_MS, localDateOf } from '../../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { listReportedPersons } from '../../../entitlement/index.ts';
import { detectOldPairs } from './detect.ts';

/** How far back the nightly look goes (4.4 no. 1). */
const NIGHTLY_DAYS = 180;

/** Cases, and persons whom 安置系统 shows, read at a time. */
const SLICE = 200;

interface Looked {
  id: string;
  at: string;
}

/**
 * Looks over the open cases of the last 180 days for pairs that no submission could see: numbers that were corrected or joined since, cases
 * of before the check, 退役报到 that 安置系统 has come to show. A transaction per case, so that a mistake in one costs only that one until the next night.
 */
export async function lookForOldPairs(ctx: Ctx): Promise<void> {
  const since = new Date(ctx.app.clock.now().getTime() - NIGHTLY_DAYS * DAY_MS);
  const paired = sql`exists (select 1 from one_thing_case o where o.id <> c.id and o.submitted_at is not null
    and (o.person_id = c.person_id or o.discharge_doc_bi = c.discharge_doc_bi))`;
  await lookAt(ctx, since, paired);
  const day = localDateOf(since);
  for await (const persons of inSlices<string>(SLICE, (after) => listReportedPersons(ctx, day, { after, most: SLICE })))
    await lookAt(ctx, since, sql`c.person_id = any(${persons}::uuid[]) and not ${paired}`);
}

async function lookAt(ctx: Ctx, since: Date, which: RawBuilder<unknown>): Promise<void> {
  const read = (last: Looked | undefined) =>
    rows<Looked>(
      ctx,
      sql`
      select c.id, c.submitted_at::text as at from one_thing_case c
       where c.submitted_at >= ${since}
         and c.state in ('PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'SUSPENDED', 'PENDING_FINISH')
         and ${which} and ${last ? sql`(c.submitted_at, c.id) > (${last.at}::timestamptz, ${last.id}::uuid)` : sql`true`}
       order by c.submitted_at, c.id limit ${SLICE}`,
    );
  for await (const cases of inSlices(SLICE, read)) for (const { id } of cases) await lookAtOne(ctx, id);
}

async function lookAtOne(ctx: Ctx, id: string): Promise<void> {
  try {
    await transaction(ctx, async (tx) => {
      await firstRow(tx, sql`select 1 as locked from one_thing_case where id = ${id} for update`);
      await detectOldPairs(tx, id);
    });
  } catch (error) {
    ctx.app.log.error({ err: error, caseId: id }, 'the nightly look for duplicates failed for a case');
  }
}

export const nightlyJob: JobDefinition = {
  name: 'duplicate.nightly',
  title: '重复办件夜间比对',
  cron: '30 2 * * *',
  concurrency: 1,
  run: lookForOldPairs,
};
