export { mask, maskBankAccount, maskIdNumber, maskName, maskPhone } from "./mask.js";
export { maskAddress } from "./mask-address.js";

//# sourceMappingURL=index.js.map