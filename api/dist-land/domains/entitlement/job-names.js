/** Jobs of 免申即享 that acts ask for. */ export const MATCH_JOB = 'entitlement.match';
export const DISPATCH_JOB = 'entitlement.dispatch';

//# sourceMappingURL=job-names.js.map