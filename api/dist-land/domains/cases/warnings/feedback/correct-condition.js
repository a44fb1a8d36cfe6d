import { atomsOf, conditionText } from "../../../../platform/rules/index.js";
import { warningFields } from "../rules/fields.js";
/**
 * The rule as it would have to be to spare a matter in a stage the warnings that were wrong: later by one step (three days → one day → half a
 * day) where it looks at the days left, else not at all. Everything else stays as it was.
 */ export function correctCondition(condition, { matter, stage }) {
    const known = warningFields.get('stage')?.options?.some(({ code })=>code === stage) ?? false;
    const elsewhere = [
        {
            field: 'matter',
            op: 'ne',
            value: matter
        },
        ...known ? [
            {
                field: 'stage',
                op: 'ne',
                value: stage
            }
        ] : []
    ];
    const days = daysOf(condition);
    const later = days === undefined ? undefined : laterThan(days);
    const tight = later === undefined ? [] : [
        {
            field: 'remainingWorkdays',
            op: 'lte',
            value: later
        }
    ];
    const exception = {
        or: [
            ...elsewhere,
            ...tight
        ]
    };
    const corrected = 'and' in condition ? {
        and: [
            ...condition.and,
            exception
        ]
    } : {
        and: [
            condition,
            exception
        ]
    };
    const text = (value)=>conditionText({
            field: 'remainingWorkdays',
            op: 'lte',
            value
        }, warningFields);
    const place = conditionText({
        and: [
            {
                field: 'matter',
                op: 'eq',
                value: matter
            },
            ...known ? [
                {
                    field: 'stage',
                    op: 'eq',
                    value: stage
                }
            ] : []
        ]
    }, warningFields);
    return {
        condition: corrected,
        difference: days !== undefined && later !== undefined ? `${place} 时：${text(days)} → ${text(later)}` : `${place} 时：不再按本规则预警`
    };
}
/** The widest number of days left that the condition accepts. */ function daysOf(condition) {
    const days = atomsOf(condition).flatMap(({ field, op, value })=>field === 'remainingWorkdays' && (op === 'lte' || op === 'lt') && typeof value === 'number' ? [
            value
        ] : []);
    return days.length > 0 ? Math.max(...days) : undefined;
}
function laterThan(days) {
    if (days > 1) return 1;
    return days > 0.5 ? 0.5 : undefined;
}

//# sourceMappingURL=correct-condition.js.map