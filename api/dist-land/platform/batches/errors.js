/** Refusals of the room, with the texts that its module declares. */ export const batchErrors = {
    'E-BAT-01': '没有可办理的记录，请调整筛选条件或重新选择',
    'E-BAT-02': '一次最多办理{max}件，请缩小筛选范围',
    'E-BAT-03': '批量任务{state}，不能执行该操作',
    'E-BAT-04': '没有可重试的失败记录'
};

//# sourceMappingURL=errors.js.map