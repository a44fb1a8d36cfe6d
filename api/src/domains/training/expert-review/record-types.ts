/** Record types of the flow engine. */
export const BATCH = 'reviewBatch';
export const ASSIGNMENT = 'reviewAssignment';
