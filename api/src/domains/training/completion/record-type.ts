/** 结课申请 in history, to-dos and changes. */
export const COMPLETION = 'runCompletion';
