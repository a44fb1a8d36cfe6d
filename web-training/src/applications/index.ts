/** What changes of a project ask for, as its application did. */
export { type FormContent, nameOfField, toOffer } from './content.ts';
export { PlanStep } from './steps/PlanStep.tsx';
export { ProjectFields } from './steps/ProjectStep.tsx';
