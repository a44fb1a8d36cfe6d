import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getRule } from './rule-definition.ts';
import { currentSettings, listVersions, type RuleSetting, type RuleTarget, thresholdOf } from './rule-setting.ts';

/** An application or channel by its name. */
export interface TitledTarget extends RuleTarget {
  title: string;
}

/** The rules in force, each followed by what applies to single applications and channels instead. */
export async function listRules(ctx: Ctx) {
  return present(ctx, await currentSettings(ctx));
}

/** Every version of a rule, newest first; those of its overrides among them. */
export async function listRuleVersions(ctx: Ctx, rule: string) {
  return present(ctx, await listVersions(ctx, rule));
}

export function listTargets(ctx: Ctx): Promise<TitledTarget[]> {
  return rows<TitledTarget>(
    ctx,
    sql`select 'APP' as kind, app_id as id, name as title from exchange_app
        union all select 'CHANNEL', id::text, name from data_channel where state <> 'DELETED' order by kind, title`,
  );
}

async function present(ctx: Ctx, settings: readonly RuleSetting[]) {
  const named = settings.some(({ target }) => target) ? await listTargets(ctx) : [];
  return settings.map((setting) => {
    const { title, measure, targets, mayBan, replayable, thresholds } = getRule(setting.rule);
    const { target } = setting;
    const found = named.find(({ kind, id }) => kind === target?.kind && id === target.id);
    return {
      ...setting,
      id: [setting.rule, target?.kind, target?.id].filter(Boolean).join(':'),
      title,
      measure,
      targets,
      mayBan,
      replayable,
      targetKind: target?.kind,
      targetId: target?.id,
      targetTitle: target ? (found?.title ?? target.id) : null,
      thresholds: thresholds.map((threshold) => ({
        ...threshold,
        value:
          setting.thresholds[threshold.key] === undefined ? threshold.initial : thresholdOf(setting, threshold.key),
      })),
    };
  });
}
