/** What follows of a made-up person's ID number: the registers of other offices know him by nothing else. */
export const nameOf = (idNo: string): string => `测试${idNo.slice(6, 17)}`;
export const birthOf = (idNo: string): string => `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
export const ADDRESS = '示范路1号';
export const RETIRED = '2008-05-31';
/** A number from 0 to 99 that decides what other offices say of somebody. */
export const diceOf = (idNo: string): number => Number(idNo.slice(6, 17)) % 97;
