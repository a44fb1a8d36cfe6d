import { firstRow, sql } from '../../../database/sql.ts';
import { MINUTE_MS } from '../../../platform/calendar/index.ts';
import type { App } from '../../../platform/kernel/app.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { recordFinding } from './anomalies/record-finding.ts';
import { detectorOf } from './detect/detectors.ts';
import { scopeOfSetting } from './rules/rule-scope.ts';
import { currentSettings, type RuleSetting } from './rules/rule-setting.ts';

/** How far back each evaluation looks again: a call is logged when it ends, up to a minute after it began. */
const LOOK_BACK_MS = 3 * MINUTE_MS;

/** Whether a call was logged that an evaluation can find something about. Rules that end in a ban read nothing but the log. */
export async function hasFreshCalls(app: App): Promise<boolean> {
  const ctx = app.context({ kind: 'SYSTEM', name: '数据交换监控' });
  // The longest grain of a count, a minute, may begin before the calls that are looked at.
  const since = new Date(app.clock.now().getTime() - LOOK_BACK_MS - MINUTE_MS);
  return (await firstRow(ctx, sql`select 1 from exchange_call_log where at > ${since} limit 1`)) !== undefined;
}

/**
 * Looks at the freshly written log and tables by every rule in force, or by those given. One node at a time per rule; a finding that was
 * recorded before is recognised, so that it does not matter which node looks how often.
 */
export async function evaluate(app: App, rules?: readonly string[]): Promise<void> {
  const settings = await currentSettings(app.context({ kind: 'SYSTEM', name: '数据交换监控' }));
  for (const setting of settings) {
    if (!setting.enabled || (rules && !rules.includes(setting.rule))) continue;
    try {
      await evaluateSetting(app, setting, settings);
    } catch (error) {
      app.log.error({ err: error, rule: setting.rule }, 'a rule of the exchange monitor could not be evaluated');
    }
  }
}

async function evaluateSetting(app: App, setting: RuleSetting, all: readonly RuleSetting[]): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '数据交换监控' });
  await transaction(ctx, async (tx) => {
    const lock = `exchange-monitor ${setting.rule}`;
    const held = await firstRow<{ held: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock(hashtext(${lock})) as held`,
    );
    if (!held?.held) return;
    const to = app.clock.now();
    const span = { from: new Date(to.getTime() - LOOK_BACK_MS), to };
    const findings = await detectorOf(setting.rule).detect(tx, setting, scopeOfSetting(setting, all), span);
    for (const finding of findings) await recordFinding(tx, setting, finding);
  });
}
