const toApplicant = {
    audience: 'APPLICANT',
    channels: [
        'SMS'
    ]
};
/** What an applicant reads on the phone, from the receipt to the end (01 §6.7, §2.5 "Notify"). */ export const applicantTemplates = [
    {
        ...toApplicant,
        code: 'N06',
        name: '办结通知',
        title: '您办理的{事项名称}已办结',
        body: '您办理的{事项名称}已办结（{结果}），感谢使用。评价：{评价链接}',
        requiredVariables: [
            '事项名称',
            '结果',
            '评价链接'
        ],
        priority: 3
    },
    {
        ...toApplicant,
        code: 'N07',
        name: '预审退回',
        title: '您提交的{事项名称}未通过预审',
        body: '您提交的{事项名称}未通过预审，原因：{原因}。请于 {日期} 前修改后重新提交：{链接}',
        requiredVariables: [
            '事项名称',
            '原因',
            '日期',
            '链接'
        ],
        priority: 2
    },
    {
        ...toApplicant,
        code: 'N08',
        name: '补正',
        title: '请补充{事项名称}的材料',
        body: '您办理的{事项名称}需要补充材料，请于 {日期} 前补充：{材料清单}',
        requiredVariables: [
            '日期',
            '材料清单'
        ],
        priority: 2
    },
    {
        ...toApplicant,
        code: 'N11',
        name: '申请回执',
        title: '已收到您的{事项名称}申请',
        body: '您的{事项名称}申请已于 {提交时间} 提交，编号 {一件事编号}，共 {事项数} 个事项。我们将尽快预审，结果以短信告知。',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '提交时间',
            '事项数'
        ],
        priority: 3
    },
    {
        ...toApplicant,
        code: 'N12',
        name: '预审通过',
        title: '您的{事项名称}申请已通过预审',
        body: '您的{事项名称}申请（{一件事编号}）已通过预审，{办理机构}将尽快接件办理，请保持手机畅通。',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '办理机构'
        ],
        priority: 3
    },
    {
        ...toApplicant,
        code: 'N13',
        name: '已接件',
        title: '您的{事项名称}申请已接件',
        body: '您的{事项名称}申请（{一件事编号}）已由{办理机构}接件，并分送有关部门办理。查询进度：{链接}',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '办理机构',
            '链接'
        ],
        priority: 3
    },
    {
        ...toApplicant,
        code: 'N14',
        name: '终止办结',
        title: '您办理的{事项名称}已终止',
        body: '您办理的{事项名称}（{一件事编号}）已终止办理，原因：{原因}。如有疑问，请咨询{办理机构}。',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '原因',
            '办理机构'
        ],
        priority: 2
    },
    {
        ...toApplicant,
        code: 'N15',
        name: '撤销',
        title: '您的{事项名称}申请已撤销',
        body: '您的{事项名称}申请（{一件事编号}）已撤销，原因：{原因}。如需办理，可重新提交申请；如有疑问，请咨询{办理机构}。',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '原因',
            '办理机构'
        ],
        priority: 2
    },
    {
        ...toApplicant,
        code: 'N16',
        name: '挂起与恢复',
        title: '您办理的{事项名称}{结果}',
        body: '您办理的{事项名称}（{一件事编号}）{结果}，办理时限相应调整，您无需重新申请。如有疑问，请咨询{办理机构}。',
        requiredVariables: [
            '事项名称',
            '一件事编号',
            '结果',
            '办理机构'
        ],
        priority: 3
    }
];

//# sourceMappingURL=applicant.js.map