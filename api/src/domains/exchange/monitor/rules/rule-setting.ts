import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type AnomalyLevel, getRule, RULES, type RuleDefinition } from './rule-definition.ts';

/** What a rule goes by instead for one application (its number) or channel (its id). */
export interface RuleTarget {
  kind: 'APP' | 'CHANNEL';
  id: string;
}

/** The numbers of a rule that are in force, for all or for one target. Version 0 = as shipped. */
export interface RuleSetting {
  rule: string;
  version: number;
  target: RuleTarget | null;
  enabled: boolean;
  level: AnomalyLevel;
  ban: boolean;
  thresholds: Readonly<Record<string, number>>;
  savedAt: SqlInstant | null;
  savedBy: string | null;
}

/** One of a setting's numbers. */
export function thresholdOf(setting: Pick<RuleSetting, 'rule' | 'thresholds'>, key: string): number {
  // A number that came later than the setting is as shipped.
  const value = setting.thresholds[key] ?? getRule(setting.rule).thresholds.find((known) => known.key === key)?.initial;
  if (value === undefined) throw new Error(`rule ${setting.rule} has no threshold ${key}`);
  return value;
}

/** As shipped. */
export function initialSetting(rule: RuleDefinition): RuleSetting {
  return {
    rule: rule.code,
    version: 0,
    target: null,
    enabled: true,
    level: rule.level,
    ban: rule.ban,
    thresholds: Object.fromEntries(rule.thresholds.map(({ key, initial }) => [key, initial])),
    savedAt: null,
    savedBy: null,
  };
}

type VersionRow = Omit<RuleSetting, 'target'> & { targetKind: string; target: string; removed: boolean };

/** Every version of a rule and its overrides, newest first. */
export async function listVersions(ctx: Ctx, rule?: string): Promise<(RuleSetting & { removed: boolean })[]> {
  const found = await rows<VersionRow>(
    ctx,
    sql`select rule, target_kind as "targetKind", target, version, removed, enabled, level, ban, thresholds, saved_at as "savedAt",
               saved_by as "savedBy"
          from exchange_rule_version where ${rule ? sql`rule = ${rule}` : sql`true`} order by version desc`,
  );
  return found.map(({ targetKind, target, ...row }) => ({ ...row, target: targetOf(targetKind, target) }));
}

/** What is in force now: each rule, then its overrides. */
export async function currentSettings(ctx: Ctx): Promise<RuleSetting[]> {
  const newest = new Map<string, RuleSetting & { removed: boolean }>();
  for (const version of await listVersions(ctx)) {
    const key = keyOf(version);
    if (!newest.has(key)) newest.set(key, version);
  }
  return RULES.flatMap((rule) => {
    const initial = initialSetting(rule);
    const saved = newest.get(keyOf(initial));
    const overrides = [...newest.values()].filter((one) => one.rule === rule.code && one.target && !one.removed);
    // A threshold that came with a later release has its shipped number.
    const complete = (one: RuleSetting): RuleSetting => ({
      ...one,
      thresholds: { ...initial.thresholds, ...one.thresholds },
    });
    return [saved ?? initial, ...overrides].map(complete);
  });
}

function keyOf({ rule, target }: Pick<RuleSetting, 'rule' | 'target'>): string {
  return [rule, target?.kind ?? '', target?.id ?? ''].join('|');
}

function targetOf(kind: string, id: string): RuleTarget | null {
  return kind === 'APP' || kind === 'CHANNEL' ? { kind, id } : null;
}
