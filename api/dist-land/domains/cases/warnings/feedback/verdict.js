import { rows, run, sql } from "../../../../database/sql.js";
import { findReason } from "../../../../platform/flow/index.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { VERDICT_GIVEN } from "../notices.js";
import { aboutWarning } from "../sweep/notice-of.js";
import { readTold } from "../sweep/told-warning.js";
import { REJECT_REASONS } from "../warning.flow.js";
import { suggestChanges } from "./suggest.js";
const VERDICT_TITLES = {
    UPHELD: '误报成立',
    REJECTED: '误报不成立'
};
/** Writes the verdicts; what was upheld teaches the rule, what was turned down lets it speak again. */ export async function giveVerdicts(tx, changes) {
    if (changes.length === 0) return;
    const now = tx.app.clock.now();
    const values = changes.map(({ row, action, input })=>({
            id: row.id,
            verdict: action === 'reject' ? 'REJECTED' : 'UPHELD',
            text: wordsOf(action, input)
        }));
    const open = sql`f.warning_id = v.id and f.verdict is null`;
    await run(tx, sql`update warning_feedback f set verdict = v.verdict, verdict_text = left(v.text, 500), verdict_at = ${now},
               verdict_by_name = ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, verdict text, text text) where ${open}`);
    const rejected = values.filter(({ verdict })=>verdict === 'REJECTED').map(({ id })=>id);
    await run(tx, sql`update warning set suppressed = false, next_notify_at = ${now} where id = any(${rejected}::uuid[])`);
    await tellReporters(tx, values);
    await suggestChanges(tx, values.filter(({ verdict })=>verdict === 'UPHELD').map(({ id })=>id));
}
function wordsOf(action, { reasonCode, reasonText, note }) {
    if (action === 'upholdBySilence') return '满5个工作日未复核，默认误报成立';
    const reason = reasonCode ? findReason(REJECT_REASONS, reasonCode)?.title : undefined;
    return [
        reason,
        reasonText ?? note
    ].filter(Boolean).join('：');
}
async function tellReporters(tx, verdicts) {
    const ids = verdicts.map(({ id })=>id);
    const reporters = await rows(tx, sql`select distinct on (warning_id) warning_id as "warningId", by_id as "userId" from warning_feedback
         where warning_id = any(${ids}::uuid[]) and by_id is not null order by warning_id, id desc`);
    const warnings = new Map((await readTold(tx, sql`w.id = any(${ids}::uuid[])`, ids.length)).map((warning)=>[
            warning.id,
            warning
        ]));
    await sendNotices(tx, reporters.flatMap(({ warningId, userId })=>{
        const warning = warnings.get(warningId);
        const given = verdicts.find(({ id })=>id === warningId);
        if (!warning || !given) return [];
        const about = aboutWarning(tx, warning);
        const title = VERDICT_TITLES[given.verdict];
        return [
            {
                ...about,
                template: VERDICT_GIVEN,
                receivers: [
                    {
                        userId
                    }
                ],
                priority: 4,
                variables: {
                    ...about.variables,
                    结果: title,
                    意见: given.text || '无'
                }
            }
        ];
    }));
}

//# sourceMappingURL=verdict.js.map