export { anchorChain } from "./anchor.js";
export { sealPending } from "./seal-pending.js";
export { startSealer } from "./sealer.js";
export { verifyChainedLog, verifyDay } from "./verify-chain.js";

//# sourceMappingURL=index.js.map