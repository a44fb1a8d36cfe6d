/**
 * FAILED is also what an attempt is while it is being judged; PASSED = right password, not yet in; SUCCESS and RELEASED (by an
 * administrator) end the count of failures.
 */
export type AttemptResult = 'FAILED' | 'PASSED' | 'SUCCESS' | 'RELEASED';
