export const MATCH = 'deathMatch';
export const REDUCTION = 'reduction';
export const DEATH_RECORD = 'deathRecord';
export const DEATH_FAULT = 'deathFault';
export const PAYABLE = 'payablePerson';
export const STOP_ORDER = 'stopOrder';
export const ADJUSTMENT = 'payAdjustment';
export const MINISTRY_REPORT = 'ministryReport';
