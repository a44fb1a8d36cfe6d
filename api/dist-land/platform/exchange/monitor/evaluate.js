import { firstRow, sql } from "../../../database/sql.js";
import { MINUTE_MS } from "../../calendar/index.js";
import { transaction } from "../../kernel/index.js";
import { recordFinding } from "./anomalies/record-finding.js";
import { detectorOf } from "./detect/detectors.js";
import { scopeOfSetting } from "./rules/rule-scope.js";
import { currentSettings } from "./rules/rule-setting.js";
/** How far back each evaluation looks again: a call is logged when it ends, up to a minute after it began. */ const LOOK_BACK_MS = 3 * MINUTE_MS;
/**
 * Looks at the freshly written log and tables by every rule in force, or by those given. One node at a time per rule; a finding that was
 * recorded before is recognised, so that it does not matter which node looks how often.
 */ export async function evaluate(app, rules) {
    const settings = await currentSettings(app.context({
        kind: 'SYSTEM',
        name: '数据交换监控'
    }));
    for (const setting of settings){
        if (!setting.enabled || rules && !rules.includes(setting.rule)) continue;
        try {
            await evaluateSetting(app, setting, settings);
        } catch (error) {
            app.log.error({
                err: error,
                rule: setting.rule
            }, 'a rule of the exchange monitor could not be evaluated');
        }
    }
}
async function evaluateSetting(app, setting, all) {
    const ctx = app.context({
        kind: 'SYSTEM',
        name: '数据交换监控'
    });
    await transaction(ctx, async (tx)=>{
        const lock = `exchange-monitor ${setting.rule}`;
        const held = await firstRow(tx, sql`select pg_try_advisory_xact_lock(hashtext(${lock})) as held`);
        if (!held?.held) return;
        const to = app.clock.now();
        const span = {
            from: new Date(to.getTime() - LOOK_BACK_MS),
            to
        };
        const findings = await detectorOf(setting.rule).detect(tx, setting, scopeOfSetting(setting, all), span);
        for (const finding of findings)await recordFinding(tx, setting, finding);
    });
}

//# sourceMappingURL=evaluate.js.map