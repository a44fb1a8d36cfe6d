export { auditModule } from './module.ts';
export { type AuditInput, recordAudit, recordAuditApart } from './record-audit.ts';
export { startSealer } from './sealer.ts';
export { verifyLog, type LogVerdict } from './verify-log.ts';
