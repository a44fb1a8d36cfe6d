/** Record type of 一次性经济补助 applications in history, to-dos and changes. */
export const SUBSIDY = 'oneOffSubsidy';
