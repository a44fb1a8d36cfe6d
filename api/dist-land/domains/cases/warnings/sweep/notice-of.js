import { localDateOf } from "../../../../platform/calendar/index.js";
import { WARNING } from "../words.js";
import { overdueText, remainingText } from "./told-warning.js";
/** Who handles it: the clerk it is assigned to, else all clerks of the centre. */ export function handlerOf({ handlerId, orgId }) {
    return handlerId ? {
        userId: handlerId
    } : {
        roleCode: 'CENTRE_CLERK',
        orgId
    };
}
function receiversOf(warning, rule, above) {
    return (rule?.body.receivers ?? [
        'HANDLER'
    ]).flatMap((receiver)=>{
        if (receiver === 'HANDLER') return [
            handlerOf(warning)
        ];
        const orgId = above(warning, receiver);
        return orgId ? [
            {
                roleCode: receiver,
                orgId
            }
        ] : [];
    });
}
/** The rule’s ways to tell; outside office hours a text message too, where the rule says so. */ function channelsOf(ctx, rule) {
    if (!rule) return [
        'IN_APP'
    ];
    const { channels, smsOutsideHours } = rule.body;
    const atWork = ctx.app.calendar.isWorkingInstant(ctx.app.clock.now());
    return smsOutsideHours && !atWork ? [
        ...new Set([
            ...channels,
            'SMS'
        ])
    ] : [
        ...channels
    ];
}
/** The variables of N01, N02 and of the notices about a warning. */ export function warningVariables(ctx, warning) {
    const { calendar, clock } = ctx.app;
    const { limitDueAt } = warning;
    return {
        事项名称: warning.matterName,
        办件编号: warning.recordNo,
        预警类型: warning.message,
        剩余时间: remainingText(limitDueAt, calendar, clock.now()),
        超期时长: limitDueAt ? overdueText(limitDueAt, calendar, clock.now()) : '—',
        当前环节: warning.stage,
        措施: warning.advice,
        优先级: warning.priorityNo
    };
}
/** What is the same in every notice about a warning. */ export function aboutWarning(ctx, warning) {
    return {
        variables: warningVariables(ctx, warning),
        record: {
            type: WARNING,
            id: warning.id,
            orgId: warning.orgId,
            title: warning.recordNo
        },
        link: `/warnings/${warning.id}`,
        matterCode: warning.matterCode,
        priority: warning.level,
        priorityOrder: warning.priorityKey
    };
}
/** N01 or N02 of one warning; `round` = 0 for the first time, then the number of the reminder. */ export function warningNotice(ctx, warning, rule, above, round) {
    const overdue = warning.limitDueAt !== null && ctx.app.clock.now() > warning.limitDueAt;
    return {
        ...aboutWarning(ctx, warning),
        template: overdue && rule?.body.template === 'N02' ? 'N02' : 'N01',
        receivers: receiversOf(warning, rule, above),
        channels: channelsOf(ctx, rule),
        dueKey: `warning-${round}`,
        group: {
            key: warning.ruleId,
            title: warning.message,
            orgId: warning.orgId,
            link: `/warnings?rule=${warning.ruleId}`,
            dueKey: `${localDateOf(ctx.app.clock.now())}-${round}`
        }
    };
}

//# sourceMappingURL=notice-of.js.map