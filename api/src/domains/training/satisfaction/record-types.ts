/** 满意度收集任务 and 满意度统计表 as records of the flow engine. */
export const SATISFACTION_TASK = 'satisfactionTask';
export const SATISFACTION_REPORT = 'satisfactionReport';
/** A paper answer's scan, among the files of its task. */
export const SCAN = 'SATISFACTION_SCAN';
