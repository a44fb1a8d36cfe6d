export { buildBankAccount, parseBankAccount } from './bank-account.ts';
export { type CodeItem, type CodeList, codeList, keptBy, LOCAL_STANDARD } from './codes/code-list.ts';
export { EDUCATION } from './codes/education.ts';
export { ETHNIC } from './codes/ethnic.ts';
export { ID_TYPE, RESIDENT_ID_CARD } from './codes/id-types.ts';
export { MARITAL, POLITICAL, SEX } from './codes/personal.ts';
export { RELATION } from './codes/relations.ts';
export { CHANNEL, DISCHARGE_DOCUMENT, PERSON_CATEGORY, PLACEMENT_TYPE, SERVICE_BRANCH } from './codes/service.ts';
export { dictionary, isCode, titleOf } from './codes.ts';
export { type Checked, parseMobile, parsePersonName } from './contact.ts';
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
export { buildUscc, parseUscc } from './uscc.ts';
