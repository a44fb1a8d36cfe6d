/** What is told because of departments' messages (01 §3.5). */ export const feedbackNotices = [
    {
        code: 'N41',
        name: '部门不予办理',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您办理的{事项名称}未予办理',
        body: '您办理的{事项名称}，{部门}反馈不予办理，原因：{原因}。工作人员将与您联系，如有疑问请咨询{办理机构}。',
        requiredVariables: [
            '事项名称',
            '部门',
            '原因',
            '办理机构'
        ],
        priority: 2
    },
    {
        code: 'N42',
        name: '部门反馈告知',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您办理的{事项名称}有新的办理情况',
        body: '您办理的{事项名称}，{部门}反馈：{反馈内容}。如有疑问请咨询{办理机构}。',
        requiredVariables: [
            '事项名称',
            '部门',
            '反馈内容',
            '办理机构'
        ],
        priority: 3
    },
    {
        code: 'N43',
        name: '反馈转办',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '{转办人}转给您一条{部门}的反馈',
        body: '{转办人}转给您一条{部门}的反馈（{反馈类型}，办件编号 {办件编号}）：{说明}',
        requiredVariables: [
            '转办人',
            '部门',
            '反馈类型',
            '办件编号',
            '说明'
        ],
        priority: 2
    },
    {
        code: 'N44',
        name: '未匹配反馈偏多',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '今日未匹配的部门反馈偏多',
        body: '今日收到部门反馈 {总数} 条，其中 {未匹配数} 条未找到对应办件（{占比}）。请在“反馈信息—未匹配”中人工匹配，并核对部门报送的办件编号。',
        requiredVariables: [
            '总数',
            '未匹配数',
            '占比'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map