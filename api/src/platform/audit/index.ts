export { auditModule } from './module.ts';
export {
  type AuditInput,
  auditWrites,
  recordAudit,
  recordAuditApart,
  recordUnknown,
  settleAudit,
  UNKNOWN_ID,
} from './record-audit.ts';
