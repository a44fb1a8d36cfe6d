import { LEVEL_TITLES, RECEIVERS } from "../words.js";
const choices = (titles)=>Object.entries(titles).map(([code, title])=>({
            const: code,
            title
        }));
/** JSON Schema (draft-07) of the body, with the titles of its form. */ export const warningBodySchema = {
    type: 'object',
    properties: {
        level: {
            type: 'integer',
            title: '预警等级',
            oneOf: Object.entries(LEVEL_TITLES).map(([level, title])=>({
                    const: Number(level),
                    title: `${level}级 ${title}`
                }))
        },
        message: {
            type: 'string',
            title: '预警类型',
            minLength: 2,
            maxLength: 40
        },
        advice: {
            type: 'string',
            title: '建议措施',
            minLength: 5,
            maxLength: 200
        },
        weight: {
            type: 'integer',
            title: '权重（同级规则同时满足时取大者）',
            minimum: 0,
            maximum: 99
        },
        cooldownHours: {
            type: 'integer',
            title: '重复提醒间隔（小时）',
            minimum: 1,
            maximum: 720
        },
        channels: {
            type: 'array',
            title: '通知方式',
            minItems: 1,
            uniqueItems: true,
            items: {
                type: 'string',
                oneOf: choices({
                    IN_APP: '站内通知',
                    POPUP: '弹窗',
                    SMS: '短信'
                })
            }
        },
        smsOutsideHours: {
            type: 'boolean',
            title: '非工作时间加发短信'
        },
        template: {
            type: 'string',
            title: '通知模板',
            oneOf: choices({
                N01: 'N01 到期预警',
                N02: 'N02 超期'
            })
        },
        receivers: {
            type: 'array',
            title: '接收人',
            minItems: 1,
            uniqueItems: true,
            items: {
                type: 'string',
                oneOf: choices(RECEIVERS)
            }
        },
        escalation: {
            type: 'array',
            title: '无人查看时逐级上报',
            maxItems: 5,
            items: {
                type: 'object',
                properties: {
                    after: {
                        type: 'number',
                        title: '满',
                        exclusiveMinimum: 0,
                        maximum: 240
                    },
                    unit: {
                        type: 'string',
                        title: '单位',
                        oneOf: choices({
                            HOUR: '小时',
                            WORKDAY: '个工作日'
                        })
                    },
                    role: {
                        type: 'string',
                        title: '上报',
                        oneOf: choices({
                            CENTRE_HEAD: RECEIVERS.CENTRE_HEAD,
                            DIST_CHIEF: RECEIVERS.DIST_CHIEF,
                            CITY_CENTRE: RECEIVERS.CITY_CENTRE
                        })
                    }
                },
                required: [
                    'after',
                    'unit',
                    'role'
                ],
                additionalProperties: false
            }
        }
    },
    required: [
        'level',
        'message',
        'advice',
        'weight',
        'cooldownHours',
        'channels',
        'smsOutsideHours',
        'template',
        'receivers',
        'escalation'
    ],
    additionalProperties: false
};
/** What the schema cannot say. Working days may be halves, hours are whole. */ export function checkWarningBody({ escalation, level, template }) {
    const steps = escalation.flatMap(({ after, unit }, n)=>Number.isInteger(unit === 'WORKDAY' ? after * 2 : after) ? [] : [
            {
                path: `/escalation/${n}/after`,
                message: '上报时间应为整小时，或整数、半个工作日'
            }
        ]);
    const late = template === 'N02' && level !== 1 ? [
        {
            path: '/template',
            message: '超期模板只用于1级预警'
        }
    ] : [];
    return [
        ...steps,
        ...late
    ];
}
/** 「2级 重要：临近到期」. */ export function describeWarning({ level, message }) {
    return `${level}级 ${LEVEL_TITLES[level]}：${message}`;
}

//# sourceMappingURL=body.js.map