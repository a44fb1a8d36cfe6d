import { instantOf } from "../../../platform/calendar/index.js";
import { MATTERS } from "./catalogue.js";
/** Since when the shipped limits hold: before any case that the product may be given. */ export const VALID_SINCE = instantOf('2020-01-01');
const HANDLING = '部门办理';
const SUPPLEMENT = '补正';
/** The internal stages of 01 §6.4 in working days; `*` for what has no row of its own. */ const STAGES = {
    BUNDLE: {
        资料初审: 1,
        分发: 0.5,
        [SUPPLEMENT]: 5
    },
    M01: {
        资料初审: 1,
        复核: 1,
        审批: 1,
        分发: 0.5,
        [SUPPLEMENT]: 5
    },
    M03: {
        资料初审: 1,
        分发: 0.5,
        [HANDLING]: 1,
        [SUPPLEMENT]: 5
    },
    M05: {
        资料初审: 1,
        复核: 1,
        分发: 0.5,
        [HANDLING]: 10,
        [SUPPLEMENT]: 5
    },
    M12: {
        资料初审: 1,
        复核: 2,
        审批: 2,
        [SUPPLEMENT]: 5
    },
    '*': {
        资料初审: 1,
        复核: 2,
        审批: 2,
        分发: 0.5,
        [HANDLING]: 10,
        [SUPPLEMENT]: 5
    }
};
/** The whole bundle (01 §1.2, M01: 30 legal, 10 promised), and the promise where a matter has none. */ const WHOLE = [
    whole('BUNDLE', 'PROMISE', 10),
    whole('BUNDLE', 'LEGAL', 30),
    whole('*', 'PROMISE', 15)
];
/** After a return the applicant has 30 calendar days (A08). */ const RESUBMIT = {
    matterCode: 'BUNDLE',
    kind: 'STAGE',
    stage: '重新提交',
    limitValue: 30,
    limitUnit: 'CALENDAR_DAY'
};
/**
 * Every shipped limit. Legal and promised limits of a matter are those of the catalogue (00-common "time limits"). For the stage 部门办理 a
 * matter without a row in 6.4 is given its promised limit: the department may take as long as the applicant was told, and no longer.
 */ export const TIME_LIMITS = [
    ...Object.keys(STAGES).flatMap(stagesOf),
    RESUBMIT,
    ...WHOLE,
    ...MATTERS.flatMap(limitsOf)
];
function stagesOf(matterCode) {
    return Object.entries(STAGES[matterCode] ?? {}).map(([stage, days])=>stageLimit(matterCode, stage, days));
}
function limitsOf({ code, promiseDays, legalDays, legalUnit }) {
    const own = STAGES[code] ?? {};
    return [
        ...promiseDays !== null && own[HANDLING] === undefined ? [
            stageLimit(code, HANDLING, promiseDays)
        ] : [],
        ...own[SUPPLEMENT] === undefined ? [
            stageLimit(code, SUPPLEMENT, 5)
        ] : [],
        ...promiseDays === null ? [] : [
            whole(code, 'PROMISE', promiseDays)
        ],
        ...legalDays === null ? [] : [
            whole(code, 'LEGAL', legalDays, legalUnit)
        ]
    ];
}
function stageLimit(matterCode, stage, limitValue) {
    return {
        matterCode,
        kind: 'STAGE',
        stage,
        limitValue,
        limitUnit: 'WORKDAY'
    };
}
function whole(matterCode, kind, limitValue, limitUnit = 'WORKDAY') {
    return {
        matterCode,
        kind,
        stage: kind,
        limitValue,
        limitUnit
    };
}

//# sourceMappingURL=time-limits.js.map