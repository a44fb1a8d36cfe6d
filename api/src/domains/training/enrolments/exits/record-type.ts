/** The record type of a 退训申请. */
export const EXIT = 'trainingExit';
