/** The job that builds what waits to be archived. */ export const ARCHIVE_JOB = 'archive.build';

//# sourceMappingURL=job-name.js.map