export { auditModule } from "./module.js";
export { recordAudit, recordAuditApart, settleAudit } from "./record-audit.js";

//# sourceMappingURL=index.js.map