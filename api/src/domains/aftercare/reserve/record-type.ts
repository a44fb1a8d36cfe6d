export const RESERVE = 'reserveRecord';
