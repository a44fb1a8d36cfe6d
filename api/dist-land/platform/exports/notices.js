export const EXPORT_ENDED = 'N25';
export const exportNotices = [
    {
        code: EXPORT_ENDED,
        name: '后台导出结束',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '后台导出{结果}：{清单名称}',
        body: '“{清单名称}”{结果}：{说明}',
        requiredVariables: [
            '清单名称',
            '结果',
            '说明'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map