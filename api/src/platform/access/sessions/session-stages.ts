/** ACTIVE may work; the others may only take the step they are named after. */
export const SESSION_STAGES = ['ACTIVE', 'PASSWORD', 'SECOND_FACTOR', 'ENROLMENT'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];
