/** Enrolment rounds as the engine and the audit log call them. */
export const ROUND = 'enrolmentRound';
