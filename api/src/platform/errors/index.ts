export { fillText, type KernelErrorCode, kernelErrors } from './catalogue.ts';
export { badInput, DomainError, type DomainErrorOptions, type FieldError, isOurFault, refuse } from './domain-error.ts';
export { isDiskFull } from './full-disk.ts';
export { requireReason } from './reason-text.ts';
export { StartRefused } from './start-refused.ts';
