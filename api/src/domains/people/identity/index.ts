export {
  APPLICANT_MIN_AGE,
  ageOn,
  buildIdNumber,
  type IdNumber,
  type IdNumberOptions,
  parseIdNumber,
  type SexCode,
} from './id-number.ts';
export { normaliseNumberText } from './normalise-text.ts';
export type { Outcome } from './outcome.ts';
