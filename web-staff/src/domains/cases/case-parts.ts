/** What a case page shows beside the case itself, in one load. */
export { CaseAccount, CaseCorrections, CaseOrigin } from '../intake/index.ts';
export { default as CaseClosing } from './archive/CaseClosing.tsx';
export { ChangedNotice } from './ChangedNotice.tsx';
export { default as CaseDuplicates } from './duplicates/CaseDuplicates.tsx';
export { MaterialList } from './MaterialList.tsx';
export { RegisteredNotice } from './RegisteredNotice.tsx';
