import { z } from 'zod';
import { defineParameter } from "../../../platform/parameters/index.js";
/** `feedback.unmatchedAlert`: from how many of a day's messages without a case the city centre is told (01 §3.5 no. 3). */ export const unmatchedAlert = defineParameter({
    code: 'feedback.unmatchedAlert',
    title: '未匹配反馈提醒',
    description: '当日未匹配的部门反馈超过条数或占比时，提醒市服务中心；当日只提醒一次。默认超过10条或5%。',
    default: {
        most: 10,
        percent: 5
    },
    schema: z.strictObject({
        most: z.number().int().min(0).max(10_000),
        percent: z.number().min(0).max(100)
    }),
    fields: [
        {
            key: 'most',
            label: '超过条数',
            kind: 'NUMBER',
            unit: '条',
            min: 0,
            max: 10_000
        },
        {
            key: 'percent',
            label: '超过占比',
            kind: 'NUMBER',
            unit: '%',
            min: 0,
            max: 100,
            decimals: 1
        }
    ],
    changedBy: [
        'ADMIN'
    ]
});

//# sourceMappingURL=parameters.js.map