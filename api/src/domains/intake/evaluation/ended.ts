const ENDED = ['FINISHED_NORMAL', 'FINISHED_TERMINATED'];

/** Whether a case has come to an end that its applicant may evaluate; one that was taken back was not served. */
export const hasEnded = (state: string): boolean => ENDED.includes(state);
