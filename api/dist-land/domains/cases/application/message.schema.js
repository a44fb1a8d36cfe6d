import { applicationSchema } from "./form.schema.js";
import { MATERIALS, MAX_APPLICATION_FILES } from "./materials.js";
const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$';
/** Base64 of the largest material, 10 MB. */ const LONGEST_CONTENT = Math.ceil(10 * 1024 * 1024 / 3) * 4;
const material = {
    type: 'object',
    title: '材料',
    additionalProperties: false,
    properties: {
        code: {
            title: '材料编码',
            enum: MATERIALS.filter(({ generated })=>!generated).map(({ code })=>code)
        },
        name: {
            type: 'string',
            title: '文件名',
            minLength: 1,
            maxLength: 120
        },
        source: {
            title: '来源',
            enum: [
                'UPLOAD',
                'ELICENCE',
                'SHARE',
                'WINDOW_SCAN'
            ]
        },
        mime: {
            title: '文件类型',
            enum: [
                'application/pdf',
                'image/jpeg',
                'image/png'
            ]
        },
        content: {
            type: 'string',
            title: '文件内容（base64）',
            minLength: 4,
            maxLength: LONGEST_CONTENT,
            pattern: '^[A-Za-z0-9+/]+={0,2}$'
        },
        reference: {
            type: 'string',
            title: '文件引用',
            minLength: 1,
            maxLength: 300
        }
    },
    required: [
        'code',
        'name',
        'source',
        'mime'
    ],
    oneOf: [
        {
            required: [
                'content'
            ]
        },
        {
            required: [
                'reference'
            ]
        }
    ]
};
/** Derived from the ID number where a sender leaves them out. */ const DERIVED = [
    'sex',
    'birthDate'
];
/**
 * JSON Schema 2020-12 of the body, as published to senders. It uses standard keywords only, so that any validator checks it; the checks
 * behind them (check digits, dates against each other) are made when the form is read.
 */ export const applicationMessageSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '军人退役“一件事”申请报文',
    type: 'object',
    additionalProperties: false,
    properties: {
        applicationNo: {
            type: 'string',
            title: '申请编号',
            pattern: '^[A-Za-z0-9_-]{6,60}$'
        },
        form: {
            ...plainSchema(applicationSchema),
            title: '申请表',
            required: requiredOfSenders()
        },
        materials: {
            type: 'array',
            title: '材料清单',
            maxItems: MAX_APPLICATION_FILES,
            items: material
        },
        placementStreet: {
            type: 'string',
            title: '安置街镇',
            pattern: '^31\\d{7}$'
        },
        agreedAt: {
            type: 'string',
            title: '承诺与授权时间',
            pattern: INSTANT
        },
        channel: {
            title: '申请渠道',
            enum: [
                'PC_YWTB',
                'ALIPAY',
                'SUISHENBAN'
            ]
        }
    },
    required: [
        'applicationNo',
        'form',
        'materials',
        'agreedAt'
    ]
};
function requiredOfSenders() {
    return applicationSchema.required.filter((field)=>!DERIVED.includes(field));
}
/** The schema without the house's keywords, closed to fields it does not name. */ function plainSchema(schema) {
    const plain = withoutHouseKeywords(schema);
    return {
        additionalProperties: false,
        ...plain
    };
}
function withoutHouseKeywords(value) {
    if (Array.isArray(value)) return value.map(withoutHouseKeywords);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key])=>!key.startsWith('x-') && key !== 'default');
    return Object.fromEntries(kept.map(([key, inner])=>[
            key,
            withoutHouseKeywords(inner)
        ]));
}

//# sourceMappingURL=message.schema.js.map