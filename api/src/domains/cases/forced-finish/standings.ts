import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { levelOneWarnings } from '../warnings/level-one.ts';
import type { Watch } from './watches.ts';

/** What the next step about a watched matter rests on. */
export interface Standing {
  /** When the window was first warned at level 1. */
  warnedAt: Date;
  /** 催办 of the case by people since then. */
  urges: number;
  lastUrgedAt: Date | null;
}

/** Where the watched matters of a page stand, by sub-case, in two statements; without a warning of level 1 a matter is not among them. */
export async function readStandings(ctx: Ctx, watches: readonly Watch[]): Promise<ReadonlyMap<string, Standing>> {
  const fresh = watches.filter(({ warnedAt }) => !warnedAt).map(({ subCaseId }) => subCaseId);
  const warnings = await levelOneWarnings(ctx, fresh);
  const warned = watches.flatMap(({ subCaseId, caseId, warnedAt }) => {
    const since = toDateOrNull(warnedAt) ?? warnings.get(subCaseId);
    return since ? [{ id: subCaseId, caseId, since }] : [];
  });
  const found = await rows<{ id: string; urges: number; last: SqlInstant | null }>(
    ctx,
    sql`select v.id, count(e.id)::int as urges, max(e.occurred_at) as last
          from jsonb_to_recordset(${JSON.stringify(warned)}::jsonb) as v(id uuid, "caseId" uuid, since timestamptz)
          left join flow_event e on e.record_id = v."caseId" and e.action = 'urge' and e.occurred_at >= v.since
         group by v.id`,
  );
  const urged = new Map(found.map((one) => [one.id, one]));
  return new Map(
    warned.map(({ id, since }) => [
      id,
      { warnedAt: since, urges: urged.get(id)?.urges ?? 0, lastUrgedAt: toDateOrNull(urged.get(id)?.last) },
    ]),
  );
}
