export const ASSIGNED = 'N22';
export const TAKEN_OVER = 'N23';
export const URGED = 'N24';
const toClerk = {
    audience: 'CLERK',
    channels: [
        'IN_APP',
        'POPUP'
    ],
    priority: 2
};
/** What clerks read of 分派 and 催办. */ export const assignNotices = [
    {
        ...toClerk,
        code: ASSIGNED,
        name: '办件分派',
        title: '{分派人}分派给您{件数}件办件',
        body: '{分派人}分派给您{件数}件办件（{编号}），请及时办理。备注：{备注}',
        requiredVariables: [
            '分派人',
            '件数',
            '编号',
            '备注'
        ]
    },
    {
        ...toClerk,
        code: TAKEN_OVER,
        name: '办件转出',
        title: '您名下的{件数}件办件已由{经办人}接办',
        body: '{分派人}已将您名下的{件数}件办件（{编号}）改由{经办人}办理。备注：{备注}',
        requiredVariables: [
            '分派人',
            '件数',
            '编号',
            '经办人',
            '备注'
        ]
    },
    {
        ...toClerk,
        code: URGED,
        name: '办件催办',
        title: '{催办单位}{催办人}催办{件数}件办件',
        body: '{催办单位}{催办人}催办{件数}件办件（{编号}），请尽快办理。备注：{备注}',
        requiredVariables: [
            '催办单位',
            '催办人',
            '件数',
            '编号',
            '备注'
        ]
    }
];

//# sourceMappingURL=notices.js.map