import { firstRow, run, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { type AnomalyLevel, RULES, type RuleDefinition } from './rule-definition.ts';
import { initialSetting, listVersions, type RuleSetting, type RuleTarget } from './rule-setting.ts';

/** What an administrator sets. */
export interface RuleDraft {
  rule: string;
  target?: RuleTarget | null | undefined;
  enabled: boolean;
  level: AnomalyLevel;
  ban: boolean;
  thresholds: readonly { key: string; value: number }[];
}

/**
 * Puts new numbers into force as the next version; the evaluation that begins next goes by them. `version` is the one that was seen.
 *
 * @throws BAD_INPUT at the field; E-0504 when somebody else saved meanwhile
 */
export async function saveRule(ctx: Ctx, draft: RuleDraft, version: number): Promise<void> {
  const user = requireUser(ctx);
  const setting = await checkDraft(ctx, draft);
  await transaction(ctx, async (tx) => {
    const before = await lockNewest(tx, setting, version);
    await write(tx, { ...setting, version: version + 1 }, false, user.name);
    await recordAudit(tx, {
      event: 'dx.mon.rule',
      objectType: 'exchangeRule',
      objectId: draft.rule,
      detail: { target: setting.target, version: version + 1, before: valuesOf(before), after: valuesOf(setting) },
    });
  });
}

/** Takes an override away: the rule's own numbers apply again. @throws NOT_FOUND; E-0504 */
export async function removeOverride(ctx: Ctx, rule: string, target: RuleTarget, version: number): Promise<void> {
  const user = requireUser(ctx);
  await transaction(ctx, async (tx) => {
    const known = RULES.find(({ code }) => code === rule);
    if (!known) throw refuse('NOT_FOUND');
    const before = await lockNewest(tx, { ...initialSetting(known), target }, version);
    if (before.version === 0 || before.removed) throw refuse('NOT_FOUND');
    await write(tx, { ...before, version: version + 1 }, true, user.name);
    await recordAudit(tx, {
      event: 'dx.mon.rule',
      objectType: 'exchangeRule',
      objectId: rule,
      detail: { target, version: version + 1, before: valuesOf(before), removed: true },
    });
  });
}

/** A draft as a setting. @throws BAD_INPUT at the field */
export async function checkDraft(ctx: Ctx, draft: RuleDraft): Promise<RuleSetting> {
  const rule = RULES.find(({ code }) => code === draft.rule);
  if (!rule) throw badInput([{ path: 'rule', message: '没有这条规则' }]);
  const given = new Map(draft.thresholds.map(({ key, value }) => [key, value]));
  const wrong = rule.thresholds.flatMap(({ key, title, unit, least, most }) => {
    const value = given.get(key);
    const fits = value !== undefined && Number.isInteger(value) && value >= least && value <= most;
    return fits ? [] : [{ path: `thresholds.${key}`, message: `${title}须为${least}至${most}${unit}` }];
  });
  if (wrong.length > 0 || given.size !== rule.thresholds.length || draft.thresholds.length !== given.size)
    throw badInput(wrong.length > 0 ? wrong : [{ path: 'thresholds', message: '阈值不完整' }]);
  if (draft.ban && !rule.mayBan) throw badInput([{ path: 'ban', message: '该规则不涉及来源IP，不能封禁' }]);
  const target = draft.target ?? null;
  if (target) await checkTarget(ctx, rule, target);
  return { ...initialSetting(rule), ...draft, target, thresholds: Object.fromEntries(given) };
}

async function checkTarget(ctx: Ctx, rule: RuleDefinition, { kind, id }: RuleTarget): Promise<void> {
  if (!rule.targets.includes(kind)) throw badInput([{ path: 'target', message: '该规则不能按此对象单独设置' }]);
  const found =
    kind === 'APP'
      ? await firstRow(ctx, sql`select 1 as found from exchange_app where app_id = ${id}`)
      : isUuid(id) && (await firstRow(ctx, sql`select 1 as found from data_channel where id = ${id}`));
  if (!found) throw badInput([{ path: 'target', message: '没有这个应用或通道' }]);
}

async function lockNewest(tx: Ctx, { rule, target }: RuleSetting, version: number) {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`exchange-rule ${rule}`}))`);
  const same = (one: RuleSetting) => one.target?.kind === target?.kind && one.target?.id === target?.id;
  const newest = (await listVersions(tx, rule)).find(same);
  if ((newest?.version ?? 0) !== version) throw refuse('E-0504');
  const shipped = RULES.find(({ code }) => code === rule);
  if (!shipped) throw refuse('NOT_FOUND');
  return newest ?? { ...initialSetting(shipped), target, removed: false };
}

function write(tx: Ctx, setting: RuleSetting, removed: boolean, savedBy: string): Promise<number> {
  const { rule, target, version, enabled, level, ban, thresholds } = setting;
  return run(
    tx,
    sql`insert into exchange_rule_version (rule, target_kind, target, version, removed, enabled, level, ban, thresholds, saved_at, saved_by)
        values (${rule}, ${target?.kind ?? ''}, ${target?.id ?? ''}, ${version}, ${removed}, ${enabled}, ${level}, ${ban},
          ${JSON.stringify(thresholds)}::jsonb, ${tx.app.clock.now()}, ${savedBy})`,
  );
}

function valuesOf({ enabled, level, ban, thresholds }: RuleSetting) {
  return { enabled, level, ban, ...thresholds };
}
