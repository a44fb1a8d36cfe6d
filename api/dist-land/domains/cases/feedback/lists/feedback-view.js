import { hasPermission } from "../../../../platform/kernel/index.js";
import { CHANNEL_TITLES, FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TAGS, FEEDBACK_TYPES, IMPORTANCE_TITLES } from "../words.js";
/** What a person may do with a message, as the console's buttons. */ export const FEEDBACK_ACTIONS = {
    READ: '标记已读',
    TRANSFER: '转办',
    MATCH: '人工匹配',
    APPLY: '应用到办件',
    NOTIFY: '通知申请人',
    CLARIFY: '申请部门澄清',
    SETTLED: '核实完毕',
    UNRELATED: '标记无关',
    REPLAY: '重新处理'
};
/** The acts that where a message stands allows, whoever asks. */ function possibleActs(row) {
    const { state, tags, subCaseId, feedbackType } = row;
    if (state === 'DUPLICATE') return [];
    const unread = row.readAt ? [] : [
        'READ'
    ];
    if (state === 'REJECTED') return unread;
    // Nothing of a trial is ever applied; the department may be asked about it.
    if (tags.includes('TRIAL')) return [
        ...unread,
        'CLARIFY'
    ];
    const open = state === 'UNMATCHED' || state === 'MATCHED';
    const asks = feedbackType === 'REJECT' || feedbackType === 'SUPPLEMENT' || feedbackType === 'ERROR';
    const acts = [
        [
            'MATCH',
            state === 'UNMATCHED'
        ],
        [
            'APPLY',
            state === 'MATCHED' && tags.includes('CONFLICT')
        ],
        [
            'NOTIFY',
            subCaseId !== null
        ],
        [
            'CLARIFY',
            true
        ],
        [
            'SETTLED',
            tags.includes('CONFLICT') || asks && state === 'APPLIED' && row.processNote === null
        ],
        [
            'TRANSFER',
            true
        ],
        [
            'UNRELATED',
            open
        ],
        [
            'REPLAY',
            open
        ]
    ];
    return [
        ...unread,
        ...acts.flatMap(([act, may])=>may ? [
                act
            ] : [])
    ];
}
/** The acts that the caller may take on a message now; the services ask the same. */ export function availableActs(ctx, row) {
    const handles = hasPermission(ctx.actor, 'feedback:handle');
    const replays = hasPermission(ctx.actor, 'feedback:envelope');
    return possibleActs(row).filter((act)=>act === 'REPLAY' ? replays : handles);
}
/** A message as the API shows it. */ export function viewFeedback(ctx, row) {
    return {
        ...row,
        departmentTitle: FEEDBACK_DEPARTMENTS[row.department],
        channelTitle: CHANNEL_TITLES[row.channel],
        typeTitle: row.feedbackType ? FEEDBACK_TYPES[row.feedbackType] : null,
        stateTitle: FEEDBACK_STATES[row.state],
        importanceTitle: IMPORTANCE_TITLES[row.importance] ?? '',
        tags: row.tags.map((code)=>({
                code,
                ...FEEDBACK_TAGS[code]
            })),
        handlerName: row.assigneeName ?? row.processedByName,
        actions: availableActs(ctx, row).map((code)=>({
                code,
                title: FEEDBACK_ACTIONS[code]
            }))
    };
}

//# sourceMappingURL=feedback-view.js.map