export { auditModule } from './module.ts';
export { type AuditInput, recordAudit, recordAuditApart } from './record-audit.ts';
export { startSealer } from './sealer.ts';
export { type LogVerdict, verifyLog } from './verify-log.ts';
