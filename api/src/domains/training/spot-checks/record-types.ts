/** 抽查计划 and 抽查记录 in history, to-dos and changes. */
export const SLOT = 'spotCheckSlot';
export const CHECK = 'spotCheck';
