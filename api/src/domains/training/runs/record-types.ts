/** 培训班次, its contracts and what is asked to be changed in it, as the engine and the audit log call them. */
export const RUN = 'trainingRun';
export const CONTRACT = 'runContract';
export const RUN_CHANGE = 'runChange';
