import { registerReasons } from "../../../../platform/flow/index.js";
import { INTERVENTION_REASONS } from "../plans/plan.flow.js";
import { REFUSAL_REASONS } from "./intervention.flow.js";
registerReasons(INTERVENTION_REASONS, [
    {
        code: 'IN_TRANSIT',
        title: '部门材料在途',
        textRequired: true
    },
    {
        code: 'DEPARTMENT',
        title: '部门要求延后',
        textRequired: true
    },
    {
        code: 'MATERIAL',
        title: '申请人材料不全',
        textRequired: true
    },
    {
        code: 'MISJUDGED',
        title: '系统判定有误',
        textRequired: true
    },
    {
        code: 'DONE',
        title: '已在窗口办结',
        textRequired: true
    },
    {
        code: 'OTHER',
        title: '其他特殊情况',
        textRequired: true
    }
]);
registerReasons(REFUSAL_REASONS, [
    {
        code: 'NO_GROUND',
        title: '理由不充分',
        textRequired: false
    },
    {
        code: 'TOO_LONG',
        title: '暂缓时间过长',
        textRequired: false
    },
    {
        code: 'OTHER',
        title: '其他',
        textRequired: true
    }
]);

//# sourceMappingURL=reasons.js.map