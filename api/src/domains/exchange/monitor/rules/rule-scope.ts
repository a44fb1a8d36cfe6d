import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import type { RuleSetting } from './rule-setting.ts';

/** The calls `l` that a setting is for: those of its target, or all that no other setting of the rule is for. */
export function scopeOfSetting(setting: RuleSetting, all: readonly RuleSetting[]): RawBuilder<unknown> {
  const { target } = setting;
  if (target) return target.kind === 'APP' ? sql`l.app_id = ${target.id}` : sql`l.channel_id::text = ${target.id}`;
  const others = all.filter((one) => one.rule === setting.rule && one.target);
  const idsOf = (kind: 'APP' | 'CHANNEL') =>
    others.flatMap((one) => (one.target?.kind === kind ? [one.target.id] : []));
  return sql`not (coalesce(l.app_id, '') = any(${idsOf('APP')}::text[])
                  or coalesce(l.channel_id::text, '') = any(${idsOf('CHANNEL')}::text[]))`;
}
