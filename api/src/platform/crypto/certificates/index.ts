export * from './certificate.ts';
export type { KeyUsage } from './extensions.ts';
export * from './issue.ts';
export * from './judge-certificate.ts';
export { readPem, writePem } from './pem.ts';
export * from './private-key.ts';
export * from './revocation-list.ts';
