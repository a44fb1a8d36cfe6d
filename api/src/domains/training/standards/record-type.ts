/** Record type of 补助标准 in history, to-dos and changes. */
export const STANDARD = 'subsidyStandard';
