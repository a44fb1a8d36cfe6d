import { run, sql } from "../../../database/sql.js";
import { actorName } from "../../../platform/kernel/index.js";
import { keepFeedback } from "./feedback/keep-feedback.js";
import { giveVerdicts } from "./feedback/verdict.js";
import { warningFlow } from "./warning.flow.js";
import { FEEDBACK_KINDS, WARNING } from "./words.js";
/** What is reported wrong must say why (01 §6.6). */ const LEAST_WORDS = 10;
const SEEN = [
    'acknowledge',
    'confirm',
    'reportFalse'
];
const VERDICTS = [
    'uphold',
    'reject',
    'upholdBySilence'
];
const inputRule = (action, _facts, { reasonText, reasonCode })=>{
    if (action !== 'reportFalse') return true;
    if (!reasonCode || !Object.hasOwn(FEEDBACK_KINDS, reasonCode)) return {
        code: 'E-0005',
        message: '请选择反馈类型'
    };
    return [
        ...(reasonText ?? '').trim()
    ].length < LEAST_WORDS ? {
        code: 'E-0005',
        message: `请说明预警有误的理由（不少于${LEAST_WORDS}个字）`
    } : true;
};
/** Who saw a warning first, what became of it, and what people said about it. */ async function applyWarningEffects(tx, changes) {
    const of = (actions)=>changes.filter(({ action })=>actions.includes(action));
    await writeSeen(tx, of(SEEN));
    await writeEnds(tx, changes.filter(({ to })=>warningFlow.states[to]?.final));
    await keepFeedback(tx, of([
        'reportFalse'
    ]));
    await giveVerdicts(tx, of(VERDICTS));
}
/** Reaction time counts from the notice to the first look; nobody is told or asked for it further up then. */ async function writeSeen(tx, changes) {
    if (changes.length === 0) return;
    await run(tx, sql`update warning set ack_at = coalesce(ack_at, ${tx.app.clock.now()}), ack_by_name = coalesce(ack_by_name, ${actorName(tx.actor)}),
               next_escalate_at = null
         where id = any(${changes.map(({ row })=>row.id)}::uuid[])`);
}
async function writeEnds(tx, changes) {
    if (changes.length === 0) return;
    const values = changes.map(({ row, from, action, input })=>{
        const title = warningFlow.states[from]?.on?.[action]?.title ?? action;
        return {
            id: row.id,
            words: [
                title,
                input.note ?? input.reasonText
            ].filter(Boolean).join('：')
        };
    });
    await run(tx, sql`update warning w set resolution = left(v.words, 500), resolved_at = ${tx.app.clock.now()},
               resolved_by_name = ${actorName(tx.actor)}, next_notify_at = null, next_escalate_at = null
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, words text) where w.id = v.id`);
}
export const warningBinding = {
    type: WARNING,
    title: '时效预警',
    flow: warningFlow.key,
    table: 'warning',
    titleColumn: 'record_no',
    subjectColumn: 'subject',
    link: '/warnings/{id}',
    viewPermission: 'warning:view',
    limits: 'WARNING',
    inputRule,
    onChange: applyWarningEffects
};

//# sourceMappingURL=warning-binding.js.map