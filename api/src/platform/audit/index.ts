export { auditModule } from './module.ts';
export { type AuditInput, recordAudit, recordAuditApart } from './record-audit.ts';
