/** Types of the domain's records in history, to-dos and changes. */
export const CADRE = 'empCadre';
export const APPLICATION = 'cadreApplication';
export const IMPORT = 'cadreImport';
export const TRANSFER = 'cadreTransfer';
export const DIFFERENCE = 'cadreDifference';
export const COMPARISON = 'cadreComparison';
export const PENSION_BATCH = 'pensionBatch';
