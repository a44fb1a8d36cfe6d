export { auditModule } from './module.ts';
export { type AuditInput, auditWrites, recordAudit, recordAuditApart, settleAudit } from './record-audit.ts';
