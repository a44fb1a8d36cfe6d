/** What a case page shows once somebody acts, in one load. */
export { ReviewPrompt } from '../reviews/pads/ReviewPrompt.tsx';
export { CaseActDialog } from './CaseActDialog.tsx';
export { SubCaseActDialog } from './SubCaseActDialog.tsx';
