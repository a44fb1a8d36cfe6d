/** Record type of 变更申请. */
export const CHANGE = 'trainingChange';
