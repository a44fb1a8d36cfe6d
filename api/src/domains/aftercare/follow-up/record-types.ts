/** Record types of 就业创业及培训跟踪 in history, to-dos and changes. */
export const PLAN = 'followUpPlan';
export const ENTRY = 'followUpRecord';
export const NEED = 'followUpNeed';
