/** What a case page shows beside the case itself, in one load. */
export { default as CaseAccount } from '../intake/CaseAccount.tsx';
export { default as CaseCorrections } from '../intake/CaseCorrections.tsx';
export { default as CaseOrigin } from '../intake/CaseOrigin.tsx';
export { default as CaseClosing } from './archive/CaseClosing.tsx';
export { ChangedNotice } from './ChangedNotice.tsx';
export { default as CaseDuplicates } from './duplicates/CaseDuplicates.tsx';
export { MaterialList } from './MaterialList.tsx';
export { RegisteredNotice } from './RegisteredNotice.tsx';
