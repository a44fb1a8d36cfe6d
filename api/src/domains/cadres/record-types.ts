/** Types of the domain's records in history, to-dos and changes. */
export const CADRE = 'empCadre';
export const APPLICATION = 'cadreApplication';
export const IMPORT = 'cadreImport';
export const TRANSFER = 'cadreTransfer';
