export { allocate } from './allocate.ts';
export { type Amount, amountOf, halfUp, NOTHING, sumOf } from './amount.ts';
export { inCapitals } from './in-capitals.ts';
export { readMoney } from './read-money.ts';
export { wrongMoney } from './wrong-money.ts';
