import { RecordChangedResolver } from "../../graphql/record-changed.resolver.js";
import { defineModule } from "../kernel/module.js";
import { RefreshResolver } from "../live/refresh.resolver.js";
import { pollSeconds } from "../live/refresh.js";
import { TaskRow } from "../tasks/task.entity.js";
import { TaskResolver } from "../tasks/task.resolver.js";
import { expireStages } from "./expire.job.js";
import { FlowResolver } from "./flow.resolver.js";
import { FlowEventRow } from "./flow-event.entity.js";
import { FlowTimerRow } from "./flow-timer.entity.js";
import { ReasonResolver } from "./reason.resolver.js";
import { TimeLimitRule } from "./time-limit-rule.entity.js";
export const flowModule = defineModule({
    name: 'flow',
    title: '流程',
    entities: [
        FlowEventRow,
        FlowTimerRow,
        TimeLimitRule,
        TaskRow
    ],
    resolvers: [
        FlowResolver,
        TaskResolver,
        ReasonResolver,
        RecordChangedResolver,
        RefreshResolver
    ],
    parameters: [
        pollSeconds
    ],
    menus: [
        {
            key: 'workbench',
            title: '工作台',
            route: '/',
            icon: 'HomeOutlined',
            order: 0,
            permissions: []
        }
    ],
    jobs: [
        expireStages
    ],
    auditEvents: [
        {
            code: 'flow.advance',
            title: '办理操作'
        }
    ]
});

//# sourceMappingURL=module.js.map