import { rows, sql } from '../../database/sql.ts';
import type { Limit, LimitUnit } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';

export type TimerKind = 'STAGE' | 'PROMISE' | 'LEGAL';

/** A limit with the rule that set it. */
export interface RuledLimit {
  limit: Limit;
  ruleText: string;
}

interface RuleRow {
  matterCode: string;
  kind: TimerKind;
  stage: string;
  limitValue: string;
  limitUnit: LimitUnit;
  ruleVersion: number;
}

/** The time limits in force at a moment; looked up by matter first, then by `*` (01 §6.4). */
export class TimeLimits {
  readonly #rules: ReadonlyMap<string, RuleRow>;

  constructor(rules: readonly RuleRow[]) {
    this.#rules = new Map(rules.map((rule) => [`${rule.matterCode}|${rule.kind}|${rule.stage}`, rule]));
  }

  /** `undefined` where no limit is set: the step simply has none. */
  find(matterCode: string | null, kind: TimerKind, stage: string): RuledLimit | undefined {
    const rule =
      (matterCode && this.#rules.get(`${matterCode}|${kind}|${stage}`)) || this.#rules.get(`*|${kind}|${stage}`);
    if (!rule) return undefined;
    return {
      limit: { value: Number(rule.limitValue), unit: rule.limitUnit },
      ruleText: `${rule.matterCode === '*' ? '通用' : rule.matterCode} ${stage} 第${rule.ruleVersion}版`,
    };
  }
}

const ofTransactions = new WeakMap<Ctx['em'], Promise<TimeLimits>>();

/** The limits in force now, in one statement; a transaction, which is one moment to its records, reads them once. */
export function loadTimeLimits(ctx: Ctx): Promise<TimeLimits> {
  if (!ctx.inTransaction) return readTimeLimits(ctx);
  const known = ofTransactions.get(ctx.em) ?? readTimeLimits(ctx);
  ofTransactions.set(ctx.em, known);
  return known;
}

async function readTimeLimits(ctx: Ctx): Promise<TimeLimits> {
  const now = ctx.app.clock.now();
  const found = await rows<RuleRow>(
    ctx,
    sql`
    select distinct on (matter_code, kind, stage) matter_code as "matterCode", kind, stage, limit_value as "limitValue",
           limit_unit as "limitUnit", rule_version as "ruleVersion"
      from time_limit_rule
     where effective_from <= ${now} and (effective_to is null or effective_to > ${now})
     order by matter_code, kind, stage, rule_version desc`,
  );
  return new TimeLimits(found);
}
