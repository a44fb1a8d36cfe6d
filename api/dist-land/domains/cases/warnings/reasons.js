import { registerReasons } from "../../../platform/flow/index.js";
import { FALSE_REASONS, REJECT_REASONS } from "./warning.flow.js";
import { FEEDBACK_KINDS } from "./words.js";
registerReasons(FALSE_REASONS, Object.entries(FEEDBACK_KINDS).map(([code, title])=>({
        code,
        title,
        textRequired: true
    })));
registerReasons(REJECT_REASONS, [
    {
        code: 'RISK',
        title: '确有延误风险',
        textRequired: false
    },
    {
        code: 'EVIDENCE',
        title: '说明或佐证不足',
        textRequired: false
    },
    {
        code: 'OTHER',
        title: '其他',
        textRequired: true
    }
]);

//# sourceMappingURL=reasons.js.map