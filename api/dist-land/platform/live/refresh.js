import { z } from 'zod';
import { defineParameter } from "../parameters/index.js";
/** `refresh.pollSeconds`: how often a console without its live connection looks again (01 §5.6 no. 2). */ export const pollSeconds = defineParameter({
    code: 'refresh.pollSeconds',
    title: '定时刷新间隔',
    description: '与平台的实时连接中断时，列表和详情页每隔多少秒刷新一次。默认10秒。',
    default: 10,
    schema: z.number().int().min(5).max(300),
    fields: [
        {
            label: '间隔',
            kind: 'NUMBER',
            unit: '秒',
            min: 5,
            max: 300
        }
    ],
    changedBy: [
        'ADMIN'
    ]
});

//# sourceMappingURL=refresh.js.map