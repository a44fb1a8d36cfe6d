/** What a case page shows of the citizen’s front. */
export { default as CaseAccount } from './CaseAccount.tsx';
export { default as CaseCorrections } from './CaseCorrections.tsx';
export { default as CaseOrigin } from './CaseOrigin.tsx';
