import { setTimeout as sleep } from 'node:timers/promises';
import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { storedParameter } from '../../../platform/parameters/index.ts';
import type { SubCaseType } from '../case.type.ts';
import { openSubCase } from '../case-page.ts';
import { rematch } from '../feedback/acts/rematch.job.ts';
import { takeFiles } from '../feedback/entry/take-files.ts';
import { staleHours } from './parameters.ts';
import { asSystem } from './plans/as-system.ts';
import { followSubCases } from './plans/follow.ts';

/** Longest time that somebody at the desk is made to wait (01 §5.6 no. 3). */
const BUDGET_MS = 3000;

/** 获取最新状态: what the department has left as a file is fetched, and what departments have said and nobody has taken up yet is applied now; what takes longer goes on behind. @throws NOT_FOUND */
export async function refreshSubCase(ctx: Ctx, id: string): Promise<{ subCase: SubCaseType; complete: boolean }> {
  const { id: subCaseId, caseId } = await openSubCase(ctx, id);
  const own = asSystem(ctx.app.context({ kind: 'SYSTEM', name: '系统' }, { traceId: ctx.traceId }));
  const work = (async () => {
    const [owner] = await tables(own)
      .selectFrom('sub_case')
      .select('owner_code as code')
      .where('id', '=', subCaseId)
      .execute();
    const answered = owner === undefined || (await takeFiles(own, owner.code));
    await rematch(own, [caseId]);
    await transaction(own, (tx) => followSubCases(tx, [subCaseId]));
    return answered;
  })().catch((error: unknown) => {
    ctx.app.log.error({ err: error, subCaseId }, 'the newest state could not be fetched');
    return false;
  });
  const over = new AbortController();
  const complete = await Promise.race([
    work,
    sleep(BUDGET_MS, false, { signal: over.signal, ref: false }).catch(() => false),
  ]);
  over.abort();
  return { subCase: await openSubCase(ctx, subCaseId), complete };
}

/** When a sub-case was last heard of, and from when on that is too long ago (`refresh.staleHours`). */
export interface DataAge {
  informedAt: SqlInstant;
  staleAt: SqlInstant;
}

/** The age of what is known of each sub-case: of its own step, or of what its department said. One statement. */
export async function readDataAges(ctx: Ctx, ids: readonly string[]): Promise<Map<string, DataAge>> {
  const hours = sql`coalesce(${storedParameter(staleHours)}::text::int, ${staleHours.default})`;
  const found = await rows<DataAge & { id: string }>(
    ctx,
    sql`select s.id, s.at as "informedAt", s.at + make_interval(hours => ${hours}) as "staleAt"
          from (select id, greatest(state_since, last_feedback_at, external_status_at, confirmed_at) as at
                  from sub_case where id = any(${[...ids]}::uuid[])) s`,
  );
  return new Map(found.map(({ id, ...age }) => [id, age]));
}
