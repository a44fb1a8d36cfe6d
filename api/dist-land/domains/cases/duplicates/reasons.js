import { registerReasons } from "../../../platform/flow/index.js";
import { NOT_DUPLICATE_REASONS, TOLD_WAYS } from "./hit.flow.js";
export const toldWays = [
    {
        code: 'PHONE',
        title: '电话告知',
        textRequired: false
    },
    {
        code: 'FACE',
        title: '当面告知',
        textRequired: false
    },
    {
        code: 'ONLINE',
        title: '线上告知',
        textRequired: false
    }
];
const notDuplicateReasons = [
    {
        code: 'AGAIN',
        title: '二次入伍',
        textRequired: true
    },
    {
        code: 'OTHER_PERSON',
        title: '证件号码填错，不是同一人',
        textRequired: true
    },
    {
        code: 'OTHER_THING',
        title: '情况变化，需再次办理',
        textRequired: true
    },
    {
        code: 'OTHER',
        title: '其他',
        textRequired: true
    }
];
/** Why an applicant takes an application back (01 §4.3 WithdrawRequest.reasonCode). */ export const WITHDRAW_REASONS = {
    REPEAT: '重复申报',
    WRONG: '填写错误',
    CHANGED: '情况变化',
    OTHER: '其他'
};
registerReasons(TOLD_WAYS, toldWays);
registerReasons(NOT_DUPLICATE_REASONS, notDuplicateReasons);

//# sourceMappingURL=reasons.js.map