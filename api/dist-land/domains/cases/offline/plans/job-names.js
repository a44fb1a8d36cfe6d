/** Looks at plans again: with `subCaseIds` at those, else at all that may have changed. */ export const FOLLOW_JOB = 'offline.follow';
/** Finishes what is due at 18:00. */ export const EXECUTE_JOB = 'offline.execute';

//# sourceMappingURL=job-names.js.map