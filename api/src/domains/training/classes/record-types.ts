/** Types of records in history, to-dos and changes (02 §14.3). */
export const CLASS = 'trainingClass';
export const MEMBER = 'trainingClassMember';
export const SESSION = 'trainingSession';
export const CORRECTION = 'attendanceCorrection';
export const LEAVE = 'trainingLeave';
