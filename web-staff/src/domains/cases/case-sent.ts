/** What was sent about a case: to the case library and departments, and to people; in one load. */
export { CaseMessages } from './CaseMessages.tsx';
export { CasePushes } from './CasePushes.tsx';
