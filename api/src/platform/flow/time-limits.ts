import { rows, sql } from '../../database/sql.ts';
import type { Limit, LimitUnit } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { type ClockRule, type ClockStart, clockText } from './clock-rule.ts';

export type TimerKind = 'STAGE' | 'PROCESS' | 'PROMISE' | 'LEGAL';

const KIND_TITLES = { STAGE: '环节时限', PROCESS: '流程时限', PROMISE: '承诺时限', LEGAL: '法定时限' } as const;

/** What people call a time limit: 承诺时限, 环节时限（资料初审）, 流程时限（受理）. */
export function limitTitle(kind: TimerKind, stage: string): string {
  return kind === 'PROMISE' || kind === 'LEGAL' ? KIND_TITLES[kind] : `${KIND_TITLES[kind]}（${stage}）`;
}

/** Levels of the organisation that handles a record (01 §2.1), for limits that differ by it. */
export const HANDLING_LEVELS = { CITY: '市级', DISTRICT: '区级', STREET: '街镇级' } as const;
export type HandlingLevel = keyof typeof HANDLING_LEVELS;

/** The level of a place by its materialised path: streets have nine digits, districts six. */
export function handlingLevelOf(orgPath: string): HandlingLevel {
  if (/\/\d{9}\//.test(orgPath)) return 'STREET';
  return /^\/\d{6}\/\d{6}\//.test(orgPath) ? 'DISTRICT' : 'CITY';
}

/** A limit with the rule that set it. */
export interface RuledLimit extends ClockRule {
  limit: Limit;
  /** The matter whose rule it is; `*` for what holds for all. */
  matterCode: string;
  /** 「M05 部门办理 时效配置第2版」. */
  ruleText: string;
}

/** One rule as the limits are looked up by. */
export interface TimeLimitRow extends ClockRule {
  matterCode: string;
  kind: TimerKind;
  stage: string;
  /** ALL, or one of {@link HANDLING_LEVELS}. */
  orgLevel: string;
  limitValue: string | number;
  limitUnit: LimitUnit;
  ruleVersion: number;
}

const keyOf = (matterCode: string, kind: string, stage: string, orgLevel: string) =>
  `${matterCode}|${kind}|${stage}|${orgLevel}`;

/** The time limits in force at a moment; looked up by matter first, then by `*` (01 §6.4); the place's level goes before all levels. */
export class TimeLimits {
  readonly #rules: ReadonlyMap<string, TimeLimitRow>;

  constructor(rules: readonly TimeLimitRow[]) {
    this.#rules = new Map(
      rules.map((rule) => [keyOf(rule.matterCode, rule.kind, rule.stage, rule.orgLevel), rule] as const),
    );
  }

  /** Whether any of them counts from another moment than the entry. */
  get lookBack(): boolean {
    return [...this.#rules.values()].some(({ clockStart }) => clockStart === 'ACCEPT' || clockStart === 'SUBMIT');
  }

  /** Whether a limit of the place, or what holds for every matter there, counts from a moment, at whatever level. */
  countsFrom(
    start: ClockStart,
    { matterCode, kind, stage }: { matterCode: string; kind: TimerKind; stage: string },
  ): boolean {
    return [...this.#rules.values()].some(
      (rule) =>
        rule.clockStart === start &&
        rule.kind === kind &&
        rule.stage === stage &&
        [matterCode, '*'].includes(rule.matterCode),
    );
  }

  /** The limits of the stages of a subject that hold at every level. */
  stagesOf(matterCode: string): { stage: string; limit: Limit }[] {
    return [...this.#rules.values()].flatMap((rule) =>
      rule.matterCode === matterCode && rule.kind === 'STAGE' && rule.orgLevel === 'ALL'
        ? [{ stage: rule.stage, limit: { value: Number(rule.limitValue), unit: rule.limitUnit } }]
        : [],
    );
  }

  /** `undefined` where no limit is set: the step simply has none. Without a place, what holds at every level. */
  find(matterCode: string | null, kind: TimerKind, stage: string, orgPath?: string): RuledLimit | undefined {
    const levels = orgPath === undefined ? ['ALL'] : [handlingLevelOf(orgPath), 'ALL'];
    const rule = (matterCode === null ? ['*'] : [matterCode, '*'])
      .flatMap((matter) => levels.map((level) => this.#rules.get(keyOf(matter, kind, stage, level))))
      .find((found) => found !== undefined);
    if (!rule) return undefined;
    const { matterCode: ruledBy, limitValue, limitUnit, clockStart, pauseOn } = rule;
    return {
      limit: { value: Number(limitValue), unit: limitUnit },
      matterCode: ruledBy,
      ruleText: textOf(rule),
      clockStart,
      pauseOn,
    };
  }
}

function textOf(rule: TimeLimitRow): string {
  const { matterCode, kind, stage, orgLevel, ruleVersion } = rule;
  const clock = clockText(rule);
  const matter = matterCode === '*' ? '通用' : matterCode;
  const level = Object.hasOwn(HANDLING_LEVELS, orgLevel) ? `（${HANDLING_LEVELS[orgLevel as HandlingLevel]}）` : '';
  return `${matter} ${kind === 'STAGE' ? stage : limitTitle(kind, stage)}${level} 时效配置第${ruleVersion}版${clock && `（${clock}）`}`;
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
  const found = await rows<TimeLimitRow>(
    ctx,
    sql`
    select distinct on (matter_code, kind, stage, org_level) matter_code as "matterCode", kind, stage, org_level as "orgLevel",
           limit_value as "limitValue", limit_unit as "limitUnit", rule_version as "ruleVersion",
           clock_start as "clockStart", pause_on as "pauseOn"
      from time_limit_rule
     where effective_from <= ${now} and (effective_to is null or effective_to > ${now})
     order by matter_code, kind, stage, org_level, rule_version desc`,
  );
  return new TimeLimits(found);
}
