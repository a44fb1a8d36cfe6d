/** Refusals of the room, with the texts that its module declares. */ export const exportErrors = {
    'E-0509': '符合条件的记录超过{max}{unit}，一次最多导出{max}{unit}，请缩小筛选范围后再导出',
    'E-EXP-01': '您的“{title}”还有一个后台导出没有结束，请等它完成或取消后再导出',
    'E-EXP-02': '后台导出{state}，不能执行该操作',
    'E-EXP-03': '您的数据范围在导出后有变化，该文件不能下载，请重新导出',
    'E-EXP-04': '符合条件的记录超过{max}{unit}，须转后台生成，请在列表页点“导出”'
};

//# sourceMappingURL=errors.js.map