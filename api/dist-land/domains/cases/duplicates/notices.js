/** What is told because of duplicates (01 §4.4 no. 7–9). */ export const duplicateNotices = [
    {
        code: 'N03',
        name: '重复办件',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '重复办件：{事项名称}',
        body: '【重复办件】{姓名脱敏} 已于 {日期} 在 {机构} 办理 {事项名称}，请告知申请人并引导查询或撤回',
        requiredVariables: [
            '姓名脱敏',
            '日期',
            '机构',
            '事项名称'
        ],
        priority: 2
    },
    {
        code: 'N70',
        name: '重复申报告知',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您已办理过{事项名称}',
        body: '检测到您已办理过“{事项名称}”（{日期}，{机构}），请查询办理进度或申请撤回：{链接}',
        requiredVariables: [
            '事项名称',
            '日期',
            '机构',
            '链接'
        ],
        priority: 2
    },
    {
        code: 'N71',
        name: '重复办件无人查看',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '重复办件提醒无人查看：{一件事编号}',
        body: '{姓名脱敏}（{一件事编号}）疑似重复申报“{事项名称}”，提醒已满1个工作日无人查看，请安排人员告知申请人。',
        requiredVariables: [
            '姓名脱敏',
            '一件事编号',
            '事项名称'
        ],
        priority: 2
    },
    {
        code: 'N72',
        name: '重复办件逾期未处理',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '重复办件逾期未处理：{一件事编号}',
        body: '{姓名脱敏}（{一件事编号}）疑似重复申报“{事项名称}”，已满5个工作日仍未处理，请督促核实。',
        requiredVariables: [
            '姓名脱敏',
            '一件事编号',
            '事项名称'
        ],
        priority: 1
    },
    {
        code: 'N73',
        name: '撤回申请未获同意',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您的撤回申请未获同意',
        body: '您申请撤回的{一件事编号}未获同意，原因：{原因}。办件将继续办理，如有疑问请咨询{办理机构}。',
        requiredVariables: [
            '一件事编号',
            '原因',
            '办理机构'
        ],
        priority: 3
    },
    {
        code: 'N74',
        name: '撤回申请待审批',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '撤回申请待审批：{一件事编号}',
        body: '{姓名脱敏} 申请撤回 {一件事编号}（{原因}），该办件已接件，请于2个工作日内审批。',
        requiredVariables: [
            '姓名脱敏',
            '一件事编号',
            '原因'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map