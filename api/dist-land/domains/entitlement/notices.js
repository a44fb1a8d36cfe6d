/** What is told because of 免申即享 (01 §8.6). */ export const entitlementTemplates = [
    {
        code: 'N62',
        name: '免申即享暂不办理',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '本人选择暂不办理：{编号}',
        body: '{姓名}（{编号}）选择暂不办理须本人确认的险种，系统仅推送其余险种。如需了解原因，请与本人联系。',
        requiredVariables: [
            '姓名',
            '编号'
        ],
        priority: 3
    },
    {
        code: 'N63',
        name: '免申即享办理结果',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您已参加{险种}',
        body: '您在待安排工作期间的{险种}已由社保部门办理参保，无需申请。如有疑问，请咨询安置地退役军人服务中心。',
        requiredVariables: [
            '险种'
        ],
        priority: 3
    },
    {
        code: 'N64',
        name: '待安排已满6个月',
        audience: 'CHIEF',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '待安排已满6个月：{姓名}',
        body: '【二级预警】{姓名}（{编号}）于 {报到日期} 报到，至 {满期日期} 待安排工作已满6个月仍未上岗。请督促落实安排工作（《退役军人安置条例》第三十一条）。',
        requiredVariables: [
            '姓名',
            '编号',
            '报到日期',
            '满期日期'
        ],
        priority: 2
    },
    {
        code: 'N65',
        name: '免申即享批次无回执',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '批次 {批次号} 已 {小时} 小时无回执',
        body: '{区}免申即享批次 {批次号}（{人数}人）于 {推送时间} 推送社保，至今没有回执。系统每日自动重发，数据未丢失。请与市社保中心联系。',
        requiredVariables: [
            '批次号',
            '小时',
            '区',
            '人数',
            '推送时间'
        ],
        priority: 1
    },
    {
        code: 'N66',
        name: '免申即享批次被社保拒收',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '社保拒收批次 {批次号}（{代码}）',
        body: '社保系统拒收免申即享批次 {批次号}，代码 {代码}，原因：{原因}。系统不再自动重发。请在批次页“报文轨迹”中核实，更正后重推。',
        requiredVariables: [
            '批次号',
            '代码',
            '原因'
        ],
        priority: 1
    },
    {
        code: 'N67',
        name: '免申即享公示',
        audience: 'APPLICANT',
        channels: [
            'SMS'
        ],
        title: '您已列入免申即享公示名单',
        body: '您已列入{区}待安排工作期间免申请参保名单，名单公示至 {日期}，届满后推送社保部门办理。请登录“一网通办”或“随申办”查看；如有异议，请在公示期内线上提出，或到安置地退役军人服务中心反映。',
        requiredVariables: [
            '区',
            '日期'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map