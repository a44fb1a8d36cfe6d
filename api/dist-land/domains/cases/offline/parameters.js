import { z } from 'zod';
import { defineParameter } from "../../../platform/parameters/index.js";
/** `autofinish.preNoticeWorkdays`: never less between the notice and the finish (01 §5.5 no. 1, §18). */ export const preNoticeWorkdays = defineParameter({
    code: 'autofinish.preNoticeWorkdays',
    title: '自动办结提前通知',
    description: '线下事项自动办结前至少提前几个工作日通知经办人；规则可以规定得更长。默认3个工作日。',
    default: 3,
    schema: z.number().int().min(3).max(30),
    fields: [
        {
            label: '提前通知',
            kind: 'NUMBER',
            unit: '个工作日',
            min: 3,
            max: 30
        }
    ],
    changedBy: [
        'CITY_CENTRE'
    ]
});

//# sourceMappingURL=parameters.js.map