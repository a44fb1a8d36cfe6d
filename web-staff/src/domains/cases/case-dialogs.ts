/** What a case page shows once somebody acts, in one load. */
export { ReviewPrompt } from '../reviews/index.ts';
export { CaseActDialog } from './CaseActDialog.tsx';
export { SubCaseActDialog } from './SubCaseActDialog.tsx';
