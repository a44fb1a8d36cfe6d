/** Needs surveys as the engine and the audit log call them. */
export const SURVEY = 'needsSurvey';
