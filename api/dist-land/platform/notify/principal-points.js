import { placeholdersOf } from "./template-text.js";
/** What a warning must stress (01 R4.3.2): the window staff what to do about which case, technicians what is broken and how to mend it. */ export const PRINCIPAL_POINTS = {
    CLERK: [
        {
            title: '事项名称',
            anyOf: [
                '事项名称'
            ]
        },
        {
            title: '预警类型',
            anyOf: [
                '预警类型',
                '超期时长'
            ]
        },
        {
            title: '当前办理进度',
            anyOf: [
                '当前环节',
                '当前办理进度'
            ]
        },
        {
            title: '措施',
            anyOf: [
                '措施'
            ]
        }
    ],
    TECH: [
        {
            title: '故障描述',
            anyOf: [
                '故障描述',
                '小时'
            ]
        },
        {
            title: '影响范围',
            anyOf: [
                '影响范围',
                '受影响办件数'
            ]
        },
        {
            title: '解决建议',
            anyOf: [
                '解决建议'
            ]
        }
    ]
};
/** Variables that tell of a person; technicians' notices have none (01 §6.7). */ const PERSONAL = /姓名|申请人|身份证|证件号|手机|电话|住址|地址|银行|账号/u;
/** Points of R4.3.2 that the text of a warning does not hold. */ export function missingPoints({ warning, audience, body }) {
    if (!warning) return [];
    const present = new Set(placeholdersOf(body));
    return (PRINCIPAL_POINTS[audience] ?? []).filter(({ anyOf })=>!anyOf.some((variable)=>present.has(variable)));
}
/** Variables of a technicians' text that would show them personal data. */ export function personalVariables({ audience, title, body }) {
    return audience === 'TECH' ? placeholdersOf(title + body).filter((variable)=>PERSONAL.test(variable)) : [];
}

//# sourceMappingURL=principal-points.js.map