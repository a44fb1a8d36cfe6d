/** 补助申请: what hangs on it. */
export const SUBSIDY_APPLICATION = 'subsidyApplication';
