import { DomainError, refuse } from "../errors/index.js";
import { hasPermission } from "../kernel/index.js";
/** Right to export personal data in clear (03 C-11); the right to reveal the same data one by one is asked for beside it. */ export const EXPORT_PLAIN = 'export:plain';
/**
 * Whether the caller may export in clear, and the trimmed reason.
 *
 * @param revealPermission right to see the same data one record at a time
 * @throws FORBIDDEN without both rights; E-0005 where the reason has not 5–500 characters
 */ export function checkPlainExport(ctx, revealPermission, reason) {
    if (!hasPermission(ctx.actor, EXPORT_PLAIN) || !hasPermission(ctx.actor, revealPermission)) throw refuse('FORBIDDEN');
    const text = reason.trim();
    if ([
        ...text
    ].length < 5 || [
        ...text
    ].length > 500) {
        const message = '请填写导出明文的原因（5至500个字）';
        throw new DomainError('E-0005', message, {
            fields: [
                {
                    path: 'plainReason',
                    message
                }
            ]
        });
    }
    return text;
}

//# sourceMappingURL=plain-export.js.map