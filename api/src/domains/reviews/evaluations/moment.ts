const MINUTE_MS = 60_000;
/** A pad queues what was given without a connection for this long at most (11.5). */
export const LONGEST_QUEUE_MS = 24 * 60 * MINUTE_MS;
/** A clock that differs by more is wrong, and the clerk is told (11.10). */
export const TOLERANCE_MS = 5 * MINUTE_MS;

/** When an evaluation counts as given. */
export interface Moment {
  submittedAt: Date;
  late: boolean;
  clockWrong: boolean;
}

/** What a pad says of when an evaluation was given, and when the server knows its page to have been shown. */
export interface Claimed {
  deviceAt?: Date;
  late?: boolean;
  shownAt?: Date;
}

/**
 * The server's time counts (11.10). What was queued counts as given when the device says, as long as that lies within the last day and not before
 * its page was shown; a device whose clock cannot be right is named, and the arrival counts. Whatever the device says, the moment lies between
 * the showing and now.
 */
export function momentOf({ deviceAt, late: queued, shownAt }: Claimed, now: Date): Moment {
  const late = queued === true;
  const behind = deviceAt ? now.getTime() - deviceAt.getTime() : 0;
  if (!late) return { submittedAt: now, late, clockWrong: Math.abs(behind) > TOLERANCE_MS };
  const early = deviceAt && shownAt ? shownAt.getTime() - deviceAt.getTime() : 0;
  const plausible = deviceAt != null && behind >= -TOLERANCE_MS && behind <= LONGEST_QUEUE_MS && early <= TOLERANCE_MS;
  if (!plausible) return { submittedAt: now, late, clockWrong: deviceAt != null };
  const given = shownAt && early > 0 ? shownAt : deviceAt;
  return { submittedAt: given < now ? given : now, late, clockWrong: false };
}
