import type { NotNull } from 'kysely';
import { run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { momentText } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { RuleDecision, RuleInForce } from '../../../platform/rules/index.ts';
import type { TimeLimitBody } from './body.ts';
import { refuseLimits } from './errors.ts';
import { isApproved, readVersions, type TableVersion, TIME_LIMIT_KIND } from './read-table.ts';

/**
 * Writes the limits of an approved version with the period in which they hold: what held until then ends at that moment, to the instant.
 *
 * @throws E-LIMIT-01 when a version approved earlier begins later: their periods would overlap
 */
export async function writePeriods(tx: Ctx, { ruleId, version, approved }: RuleDecision): Promise<void> {
  if (!approved) return;
  const decided = await getDecided(tx, ruleId, version);
  await refuseOverlap(tx, decided);
  const now = tx.app.clock.now();
  const values = decided.body.changes.map(({ matterCode, kind, stage, orgLevel, after }) => ({
    id: uuidv7(now.getTime()),
    matterCode,
    kind,
    stage,
    orgLevel,
    ...after,
  }));
  const changed = sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "matterCode" text, kind text, stage text,
    "orgLevel" text, value numeric, unit text, "clockStart" text, "pauseOn" jsonb)`;
  await run(
    tx,
    sql`update time_limit_rule r set effective_to = ${decided.from}, updated_at = ${now} from ${changed}
         where r.matter_code = v."matterCode" and r.kind = v.kind and r.stage = v.stage and r.org_level = v."orgLevel"
           and r.effective_to is null`,
  );
  await run(
    tx,
    sql`insert into time_limit_rule (id, created_at, updated_at, matter_code, kind, stage, org_level, limit_value, limit_unit,
          rule_version, effective_from, clock_start, pause_on)
        select id, ${now}, ${now}, "matterCode", kind, stage, "orgLevel", value, unit, ${version}::int, ${decided.from}, "clockStart",
               case when jsonb_typeof("pauseOn") = 'array' then array(select jsonb_array_elements_text("pauseOn")) end
          from ${changed} where value is not null`,
  );
}

interface Decided {
  version: number;
  from: Date;
  body: TimeLimitBody;
}

async function getDecided(tx: Ctx, ruleId: string, version: number): Promise<Decided> {
  const row = await tables(tx)
    .selectFrom('rule_version')
    .select(['effective_from as from', 'body'])
    .$narrowType<{ body: TimeLimitBody; from: NotNull }>()
    .where('rule_id', '=', ruleId)
    .where('number', '=', version)
    .executeTakeFirst();
  if (!row) throw new Error(`no version ${version} of the time limits`);
  return { version, from: toDate(row.from), body: row.body };
}

async function refuseOverlap(tx: Ctx, { version, from }: Decided): Promise<void> {
  const later = await tables(tx)
    .selectFrom('rule_version')
    .select(['number', 'effective_from as from'])
    .$narrowType<{ from: NotNull }>()
    .where('kind', '=', TIME_LIMIT_KIND)
    .where('state', '=', 'APPROVED')
    .where('number', '<', version)
    .where('effective_from', '>', from)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (later) throw refuseLimits('E-LIMIT-01', { number: String(later.number), from: momentText(toDate(later.from)) });
}

/**
 * What the catalogue of matters says of limits and weights follows the versions in force: guides and messages to the case library read it
 * there. All of them in order, so that two versions that begin at one moment are both heard.
 */
export async function followInCatalogue(tx: Ctx, _rule: RuleInForce<TimeLimitBody>): Promise<void> {
  const now = tx.app.clock.now();
  const inForce = (await readVersions(tx)).filter((version) => isInForce(version, now));
  const rows = new Map<string, Record<string, unknown>>();
  const at = (code: string) => rows.get(code) ?? rows.set(code, { code }).get(code) ?? {};
  for (const { body } of inForce) {
    for (const { matterCode, kind, orgLevel, after } of body.changes) {
      if (orgLevel !== 'ALL') continue;
      if (kind === 'PROMISE') Object.assign(at(matterCode), { promise: true, promiseDays: after?.value ?? null });
      if (kind === 'LEGAL')
        Object.assign(at(matterCode), {
          legal: true,
          legalDays: after?.value ?? null,
          legalUnit: after?.unit ?? 'WORKDAY',
        });
    }
    for (const { matterCode, after } of body.weights) Object.assign(at(matterCode), { weight: after });
  }
  await run(
    tx,
    sql`update matter m set promise_days = case when v.promise then v."promiseDays" else m.promise_days end,
               legal_days = case when v.legal then v."legalDays" else m.legal_days end,
               legal_unit = case when v.legal then v."legalUnit" else m.legal_unit end,
               priority_weight = coalesce(v.weight, m.priority_weight), updated_at = ${now}
          from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as v(code text, promise boolean, "promiseDays" int,
               legal boolean, "legalDays" int, "legalUnit" text, weight smallint)
         where m.code = v.code`,
  );
}

/** Whether a version holds at a moment, or held and was built upon. */
export function isInForce(version: TableVersion, now: Date): boolean {
  return isApproved(version) && version.effectiveFrom !== null && toDate(version.effectiveFrom) <= now;
}
