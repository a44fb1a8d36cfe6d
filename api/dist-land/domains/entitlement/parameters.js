import { z } from 'zod';
import { defineParameter } from "../../platform/parameters/index.js";
const changedBy = [
    'CITY_CENTRE'
];
const consentChoices = [
    {
        value: 'NONE',
        title: '无需本人确认'
    },
    {
        value: 'REQUIRED',
        title: '须经本人确认'
    }
];
/** `entitlement.consent`: which kinds of insurance need the person's own yes (01 §8.6 no. 3, OQ-11). */ export const consentRule = defineParameter({
    code: 'entitlement.consent',
    title: '免申即享本人确认',
    description: '各险种是否须经本人一键确认。养老保险全额财政负担，默认无需确认；医疗保险个人缴费部分由本人承担，默认须确认。',
    default: {
        PENSION: 'NONE',
        MEDICAL: 'REQUIRED'
    },
    schema: z.strictObject({
        PENSION: z.enum([
            'NONE',
            'REQUIRED'
        ]),
        MEDICAL: z.enum([
            'NONE',
            'REQUIRED'
        ])
    }),
    fields: [
        {
            key: 'PENSION',
            label: '职工基本养老保险',
            kind: 'CHOICE',
            choices: consentChoices
        },
        {
            key: 'MEDICAL',
            label: '职工基本医疗保险',
            kind: 'CHOICE',
            choices: consentChoices
        }
    ],
    changedBy
});
/** `entitlement.batchDay`: the working day of the month on which the batches are made (01 §8.6 no. 4). */ export const batchDay = defineParameter({
    code: 'entitlement.batchDay',
    title: '免申即享批次日',
    description: '每月第几个工作日自动生成批次，默认第5个工作日。',
    default: 5,
    schema: z.number().int().min(1).max(20),
    fields: [
        {
            label: '每月第几个工作日',
            kind: 'NUMBER',
            unit: '个工作日',
            min: 1,
            max: 20
        }
    ],
    changedBy
});
/** `entitlement.publicity`: whether a released list is published before it is pushed (A19). */ export const publicity = defineParameter({
    code: 'entitlement.publicity',
    title: '免申即享公示',
    description: '批次释放后是否先公示（5个工作日）再推送社保，默认不公示。',
    default: false,
    schema: z.boolean(),
    fields: [
        {
            label: '推送前公示',
            kind: 'SWITCH',
            on: '公示',
            off: '不公示'
        }
    ],
    changedBy
});
/** `entitlement.maxWaitMonths`: fixed by law (退役军人安置条例 Art. 31), so no parameter. */ export const MAX_WAIT_MONTHS = 6;

//# sourceMappingURL=parameters.js.map