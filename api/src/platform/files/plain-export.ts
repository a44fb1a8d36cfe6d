import { refuse, requireReason } from '../errors/index.ts';
import { type Ctx, hasPermission } from '../kernel/index.ts';

/** Right to export personal data in clear (03 C-11); the right to reveal the same data one by one is asked for beside it. */
export const EXPORT_PLAIN = 'export:plain';

/**
 * Whether the caller may export in clear, and the trimmed reason.
 *
 * @param revealPermission right to see the same data one record at a time
 * @throws FORBIDDEN without both rights; E-0005 where the reason has not 5–500 characters
 */
export function checkPlainExport(ctx: Ctx, revealPermission: string, reason: string): string {
  if (!hasPermission(ctx.actor, EXPORT_PLAIN) || !hasPermission(ctx.actor, revealPermission)) throw refuse('FORBIDDEN');
  return requireReason(reason, { path: 'plainReason', asked: '请填写导出明文的原因' });
}
