/** Messages to the departments' exchange platform (01 §3.7). */
export const DEPARTMENT_KINDS = { DISPATCH: '派发子办件', STOP: '停止办理' } as const;
export const DEPARTMENT = 'department';
/** Kind of the to-do that a department's refusal or request leaves with the window. */
export const FEEDBACK_TASK = 'FEEDBACK';
/** A department's stream about a sub-case; apart from the library's, so that the failure of one holds back only itself. */
export const departmentStream = (subCaseId: string) => `dept:${subCaseId}`;
