export const BATCH_ENDED = 'N21';
export const batchNotices = [
    {
        code: BATCH_ENDED,
        name: '批量任务结束',
        audience: 'CLERK',
        channels: [
            'IN_APP',
            'POPUP'
        ],
        title: '批量任务{结果}：{任务名称}',
        body: '“{任务名称}”{结果}：成功 {成功数} 件，跳过 {跳过数} 件，失败 {失败数} 件，未执行 {未执行数} 件。可查看逐件结果、下载结果文件或重试失败的办件。',
        requiredVariables: [
            '任务名称',
            '结果',
            '成功数',
            '跳过数',
            '失败数',
            '未执行数'
        ],
        priority: 2
    }
];

//# sourceMappingURL=notices.js.map