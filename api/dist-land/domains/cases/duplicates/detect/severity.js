import { addDays, dayNumberOfDate } from "../../../../platform/calendar/index.js";
/** A matter without 每次退役一次 is looked for this far back (4.4 no. 5, A13). */ export const WINDOW_DAYS = 365;
/** Discharge dates further apart than this may belong to two services (4.4 no. 5). */ const SECOND_SERVICE_DAYS = 180;
export const SECOND_SERVICE = '可能为二次入伍，请人工确认';
export const OTHER_NUMBER = '姓名、出生日期和退役证件号相同，但身份证号码不同，请人工确认';
/** What a pair amounts to (4.4 no. 2, 3, 5), or undefined when it lies outside the window. */ export function judgePair(pair) {
    if (!pair.oncePerDischarge && pair.matchedDay < addDays(pair.newDay, -WINDOW_DAYS)) return undefined;
    if (!pair.samePerson) return {
        rule: 'SAME_PERSON_OTHER_ID',
        severity: 'INFO',
        hint: OTHER_NUMBER
    };
    const rule = pair.oneOldNumber ? 'ID15_18' : 'SAME_ID18';
    const apart = Math.abs(dayNumberOfDate(pair.matchedDischarge) - dayNumberOfDate(pair.newDischarge));
    return apart > SECOND_SERVICE_DAYS ? {
        rule,
        severity: 'INFO',
        hint: SECOND_SERVICE
    } : {
        rule,
        severity: 'BLOCKING',
        hint: null
    };
}

//# sourceMappingURL=severity.js.map