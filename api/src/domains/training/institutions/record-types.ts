/** Names under which files hang on what belongs to an institution. */
export const QUALIFICATION_RECORD = 'trainingQualification';
export const TEACHER_RECORD = 'trainingTeacher';
export const VENUE_RECORD = 'trainingVenue';
