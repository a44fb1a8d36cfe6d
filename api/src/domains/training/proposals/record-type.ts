/** Record type of 处置建议. */
export const PROPOSAL = 'trainingProposal';
