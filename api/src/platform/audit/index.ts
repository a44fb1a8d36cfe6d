export { type AuditInput, recordAudit, recordAuditApart } from './record-audit.ts';
