import type { Ctx } from '../../kernel/index.ts';

/** One message about to leave. */
export interface PendingNotice {
  notificationId: string;
  templateCode: string;
  recordId: string;
}

/**
 * Says which of the pending notices about records of one type are still true, for the whole set at once: a request for material must not
 * reach somebody whose case was finished a second ago (01 §6.11).
 *
 * @returns the notification ids that may go out
 */
export type SendCheck = (ctx: Ctx, pending: readonly PendingNotice[]) => Promise<ReadonlySet<string>>;

const checks = new Map<string, SendCheck>();

/** A domain's check for notices about its records, by record type. Called while modules load. */
export function registerSendCheck(recordType: string, check: SendCheck): void {
  checks.set(recordType, check);
}

/** Ids of the notices that are no longer true. */
export async function findOutdated(
  ctx: Ctx,
  pending: readonly (PendingNotice & { recordType: string })[],
): Promise<ReadonlySet<string>> {
  const outdated = new Set<string>();
  for (const [recordType, check] of checks) {
    const concerned = pending.filter((notice) => notice.recordType === recordType);
    if (concerned.length === 0) continue;
    const valid = await check(ctx, concerned);
    for (const { notificationId } of concerned) if (!valid.has(notificationId)) outdated.add(notificationId);
  }
  return outdated;
}
