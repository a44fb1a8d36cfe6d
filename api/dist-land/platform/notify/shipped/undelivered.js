/** Role of the clerks who look after what could not be delivered (01 §2.2, a preset of the access room). */ export const CLERK_ROLE = 'CENTRE_CLERK';
export const SMS_UNDELIVERED = 'N17';
export const PHONE_MISSING = 'N18';
/** What the clerk of a record hears when its applicant could not be reached (01 §6.7: fall-back channel, 补全手机号). */ export const undeliveredTemplates = [
    {
        code: SMS_UNDELIVERED,
        name: '短信未送达',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '短信未送达：{办件编号}',
        body: '发给{姓名}（{手机号}）的“{通知标题}”短信未能送达，原因：{原因}。请电话告知申请人。原文：{原文}',
        requiredVariables: [
            '办件编号',
            '姓名',
            '手机号',
            '通知标题',
            '原因',
            '原文'
        ],
        priority: 2
    },
    {
        code: PHONE_MISSING,
        name: '补全手机号',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '请补全手机号：{办件编号}',
        body: '{姓名}未登记有效手机号，“{通知标题}”短信无法发送。请联系申请人补全手机号，并告知通知内容。',
        requiredVariables: [
            '办件编号',
            '姓名',
            '通知标题'
        ],
        priority: 2
    }
];

//# sourceMappingURL=undelivered.js.map