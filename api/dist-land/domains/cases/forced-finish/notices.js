/** What is told because of forced finishes (01 §6.7 N09, §6.8). */ export const forcedFinishNotices = [
    {
        code: 'N09',
        name: '强制办结审批',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '强制办结待审批：{办件编号}',
        body: '{操作人} 申请强制办结 {办件编号}，理由：{理由}，请审核',
        requiredVariables: [
            '操作人',
            '办件编号',
            '理由'
        ],
        priority: 2
    },
    {
        code: 'N80',
        name: '强制办结告知',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您办理的{事项名称}已{结果}',
        body: '您办理的{事项名称}（{办件编号}）已{结果}，依据：{依据}。如有疑问，请咨询受理您申请的退役军人服务中心。',
        requiredVariables: [
            '事项名称',
            '办件编号',
            '结果',
            '依据'
        ],
        priority: 2
    },
    {
        code: 'N81',
        name: '强制办结未获同意',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '强制办结未获同意：{办件编号}',
        body: '您申请强制办结 {办件编号} 未获同意，原因：{原因}。该办件继续办理。',
        requiredVariables: [
            '办件编号',
            '原因'
        ],
        priority: 2
    },
    {
        code: 'N83',
        name: '即将强制办结',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '第{次数}次提醒：{办件编号} 将按规则强制办结',
        body: '【强制办结提醒】{事项名称}（{办件编号}）符合规则 {规则}，将于 {日期} 强制办结，请立即处理或说明情况。这是第{次数}次提醒。',
        requiredVariables: [
            '次数',
            '办件编号',
            '事项名称',
            '规则',
            '日期'
        ],
        priority: 1
    },
    {
        code: 'N84',
        name: '强制办结后续工作',
        audience: 'CLERK',
        channels: [
            'IN_APP'
        ],
        title: '强制办结后续工作：{办件编号}',
        body: '{事项名称}（{办件编号}）已按规则强制办结，请完成后续工作：{后续工作}',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '后续工作'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map