export { type MaskKind, mask, maskBankAccount, maskIdNumber, maskName, maskPhone } from './mask.ts';
export { maskAddress } from './mask-address.ts';
