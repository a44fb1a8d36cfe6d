import { run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Candidate } from './facts.ts';
import type { ForcedRule } from './matching.ts';

/** A matter under a rule's eyes. */
export interface Watch {
  subCaseId: string;
  ruleId: string;
  ruleVersion: number;
  caseId: string;
  matchedAt: SqlInstant;
  warnedAt: SqlInstant | null;
  /** Reminders that the system itself has sent. */
  reminders: number;
  remindedAt: SqlInstant | null;
  plannedAt: SqlInstant | null;
}

/** Begins to watch what fits a rule and is not watched yet. */
export async function noteMatches(
  ctx: Ctx,
  matches: readonly { candidate: Candidate; rule: ForcedRule }[],
): Promise<void> {
  if (matches.length === 0) return;
  const values = matches.map(({ candidate, rule }) => ({
    sub_case_id: candidate.id,
    case_id: candidate.caseId,
    rule_id: rule.ruleId,
    rule_version: rule.version,
  }));
  await run(
    ctx,
    sql`
    insert into forced_finish_watch (sub_case_id, rule_id, rule_version, case_id, matched_at)
    select v.sub_case_id, v.rule_id, v.rule_version, v.case_id, ${ctx.app.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(sub_case_id uuid, rule_id uuid, rule_version int, case_id uuid)
     where not exists (select 1 from forced_finish_watch w where w.sub_case_id = v.sub_case_id and w.ended_at is null)
       and not exists (select 1 from forced_finish_request r where r.sub_case_id = v.sub_case_id and r.state in ('PENDING', 'REJECTED')
                          and r.rule ->> 'ruleId' = v.rule_id::text)
    on conflict do nothing`,
  );
}

/** What is being watched, a page at a time. */
export function openWatches(ctx: Ctx, after: string | undefined, limit: number): Promise<Watch[]> {
  const from = after ? sql`sub_case_id > ${after}::uuid` : sql`true`;
  return tables(ctx)
    .selectFrom('forced_finish_watch')
    .select([
      'sub_case_id as subCaseId',
      'rule_id as ruleId',
      'rule_version as ruleVersion',
      'case_id as caseId',
      'matched_at as matchedAt',
      'warned_at as warnedAt',
      'reminders',
      'reminded_at as remindedAt',
      'planned_at as plannedAt',
    ])
    .where('ended_at', 'is', null)
    .where(sql<boolean>`${from}`)
    .orderBy('sub_case_id')
    .limit(limit)
    .execute();
}

/** Ends the watches: what was done, or that the matter no longer fits. */
export async function closeWatches(
  ctx: Ctx,
  watches: readonly Watch[],
  outcome: 'FINISHED' | 'ASKED' | 'GONE',
): Promise<void> {
  if (watches.length === 0) return;
  await run(
    ctx,
    sql`update forced_finish_watch set ended_at = ${ctx.app.clock.now()}, outcome = ${outcome}
         where ended_at is null and sub_case_id = any(${watches.map(({ subCaseId }) => subCaseId)}::uuid[])`,
  );
}
