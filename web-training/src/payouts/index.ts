/** What other rooms show of payouts: a trainee's account, the payouts of a sheet. */
export { AccountFields, type AccountValues } from './AccountFields.tsx';
export { PayoutSection } from './PayoutSection.tsx';
