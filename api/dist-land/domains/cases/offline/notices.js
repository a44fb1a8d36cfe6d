/** What is told about matters that end by themselves (01 §5.5). */ export const offlineNotices = [
    {
        code: 'N31',
        name: '自动办结预告',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '即将自动办结：{办件编号}',
        body: '办件 {办件编号}（{事项名称}）将于 {日期} 18:00 自动办结，如需调整请在此前处理',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '日期'
        ],
        priority: 2
    },
    {
        code: 'N32',
        name: '自动办结',
        audience: 'CLERK',
        channels: [
            'IN_APP'
        ],
        title: '已自动办结：{办件编号}',
        body: '办件 {办件编号}（{事项名称}）已按规则自动办结：{结果}，{原因}。如有异议，可在30天内申请重新办理。',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '结果',
            '原因'
        ],
        priority: 3
    },
    {
        code: 'N33',
        name: '自动办结计划取消',
        audience: 'CLERK',
        channels: [
            'IN_APP'
        ],
        title: '自动办结计划已取消：{办件编号}',
        body: '办件 {办件编号}（{事项名称}）的自动办结计划已取消，原因：{原因}，请继续办理。',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '原因'
        ],
        priority: 3
    },
    {
        code: 'N34',
        name: '自动办结未成功',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '自动办结未成功：{办件编号}',
        body: '办件 {办件编号}（{事项名称}）未能自动办结，原因：{原因}。系统每小时重试，也可由您立即办结。',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '原因'
        ],
        priority: 2
    },
    {
        code: 'N35',
        name: '自动办结干预待审批',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '自动办结干预待审批：{办件编号}',
        body: '{申请人} 申请对办件 {办件编号}（{事项名称}）{干预}，原因：{原因}，请审批。审批前不会自动办结。',
        requiredVariables: [
            '申请人',
            '办件编号',
            '事项名称',
            '干预',
            '原因'
        ],
        priority: 2
    },
    {
        code: 'N36',
        name: '自动办结干预未获同意',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '干预未获同意：{办件编号}',
        body: '您对办件 {办件编号}（{事项名称}）申请的{干预}未获同意，原因：{原因}，自动办结计划不变。',
        requiredVariables: [
            '办件编号',
            '事项名称',
            '干预',
            '原因'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map