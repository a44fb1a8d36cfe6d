export { anchorChain, type SignedAnchor } from './anchor.ts';
export type { ChainedLog, ChainedRow, ChainStart } from './chained-log.ts';
export { sealPending } from './seal-pending.ts';
export { startSealer } from './sealer.ts';
export { type DayVerdict, type LogVerdict, verifyChainedLog, verifyDay } from './verify-chain.ts';
