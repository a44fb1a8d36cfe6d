/** Enrolments as the engine and the audit log call them. */
export const ENROLMENT = 'trainingEnrolment';
