/**
 * FAILED is what an attempt is while it is being judged, and where it was given up; WRONG = judged, under a wrong password or name; PASSED =
 * right password, not yet in; SUCCESS and RELEASED (by an administrator) end the count of failures.
 */
export type AttemptResult = 'FAILED' | 'WRONG' | 'PASSED' | 'SUCCESS' | 'RELEASED';
