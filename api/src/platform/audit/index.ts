export { auditModule } from './module.ts';
export { type AuditInput, recordAudit, recordAuditApart, settleAudit } from './record-audit.ts';
