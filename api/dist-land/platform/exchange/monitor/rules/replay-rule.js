import { run, sql, toDate } from "../../../../database/sql.js";
import { DAY_MS, localDateOf } from "../../../calendar/index.js";
import { DomainError } from "../../../errors/index.js";
import { requireUser, transaction } from "../../../kernel/index.js";
import { describeSubject } from "../anomalies/describe-subject.js";
import { joinFinding } from "../anomalies/join-finding.js";
import { detectorOf } from "../detect/detectors.js";
import { getRule } from "./rule-definition.js";
import { scopeOfSetting } from "./rule-scope.js";
import { currentSettings } from "./rule-setting.js";
import { checkDraft } from "./save-rule.js";
const DAYS = 7;
const LIMIT_MS = 30_000;
const TOP = 10;
/**
 * Replays the log of the last seven days through the same detector and the same joining as the live evaluation; nothing is recorded and
 * nobody is banned, so calls that a ban would have turned away count.
 *
 * @throws DX-MON-02 for rules that look at the present only; DX-MON-03 when the log is too large for an answer at once
 */ export async function replayRule(ctx, draft) {
    requireUser(ctx);
    const setting = await checkDraft(ctx, draft);
    if (!getRule(draft.rule).replayable) throw new DomainError('DX-MON-02', '该规则按当前状态判断，不能用历史日志试算');
    const to = ctx.app.clock.now();
    const span = {
        from: new Date(to.getTime() - DAYS * DAY_MS),
        to
    };
    const all = await currentSettings(ctx);
    const findings = await transaction(ctx, async (tx)=>{
        await run(tx, sql`set transaction read only`);
        await run(tx, sql`select set_config('statement_timeout', ${String(LIMIT_MS)}, true)`);
        return detectorOf(draft.rule).detect(tx, setting, scopeOfSetting(setting, all), span);
    }).catch((error)=>{
        if (isTimeout(error)) throw new DomainError('DX-MON-03', '近7日日志量过大，试算未能完成，请收紧条件后再试');
        throw error;
    });
    return summarise(ctx, joined(findings));
}
function joined(findings) {
    const newest = new Map();
    const anomalies = [];
    for (const { subject, measured, ...finding } of findings){
        const times = {
            first: toDate(finding.first),
            last: toDate(finding.last)
        };
        const known = newest.get(subject);
        const join = joinFinding(known, times);
        if (join === 'SAME' && known) {
            known.last = times.last;
            known.measured = Math.max(known.measured, measured);
        } else if (join === 'NEW') {
            const fresh = {
                ...times,
                subject,
                measured,
                open: true
            };
            newest.set(subject, fresh);
            anomalies.push(fresh);
        }
    }
    return anomalies;
}
async function summarise(ctx, anomalies) {
    const today = ctx.app.clock.now().getTime();
    const days = Array.from({
        length: DAYS + 1
    }, (_, n)=>localDateOf(new Date(today - (DAYS - n) * DAY_MS)));
    const subjects = new Map();
    for (const { subject, measured } of anomalies){
        const known = subjects.get(subject) ?? {
            anomalies: 0,
            measured: 0
        };
        subjects.set(subject, {
            anomalies: known.anomalies + 1,
            measured: Math.max(known.measured, measured)
        });
    }
    const top = [
        ...subjects
    ].sort(([, one], [, other])=>other.anomalies - one.anomalies).slice(0, TOP);
    const titled = [];
    for (const [subject, figures] of top)titled.push({
        title: (await describeSubject(ctx, subject)).title,
        ...figures
    });
    return {
        anomalies: anomalies.length,
        days: days.map((day)=>({
                day,
                anomalies: anomalies.filter(({ first })=>localDateOf(first) === day).length
            })),
        subjects: titled
    };
}
const CANCELLED = '57014';
function isTimeout(error) {
    return error instanceof Error && 'code' in error && error.code === CANCELLED;
}

//# sourceMappingURL=replay-rule.js.map