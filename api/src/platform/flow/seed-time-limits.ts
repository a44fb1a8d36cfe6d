import { run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { instantOf, type LimitUnit } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ClockStart } from './clock-rule.ts';

/** The limit of a stage as it is shipped. */
export interface ShippedStageLimit {
  /** Name under which the record's binding looks for its limits. */
  matterCode: string;
  stage: string;
  limitValue: number;
  limitUnit: LimitUnit;
  /** Where the clock does not count from the stage's entry. */
  clockStart?: ClockStart;
}

const VALID_SINCE = instantOf('2020-01-01');

/** Enters shipped limits of stages as version 1; what an administrator has changed stays as it is. */
export async function seedTimeLimitRules(ctx: Ctx, limits: readonly ShippedStageLimit[]): Promise<void> {
  const now = ctx.app.clock.now();
  const entries = limits.map((limit) => ({ id: uuidv7(now.getTime()), ...limit }));
  await run(
    ctx,
    sql`insert into time_limit_rule (id, created_at, updated_at, matter_code, kind, stage, limit_value, limit_unit,
              clock_start, effective_from)
        select id, ${now}, ${now}, "matterCode", 'STAGE', stage, "limitValue", "limitUnit", "clockStart", ${VALID_SINCE}
          from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r (id uuid, "matterCode" text, stage text,
          "limitValue" numeric, "limitUnit" text, "clockStart" text)
        on conflict (matter_code, kind, stage, org_level, rule_version) do nothing`,
  );
}
