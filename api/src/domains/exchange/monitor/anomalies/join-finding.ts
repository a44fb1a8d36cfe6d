import { DAY_MS, MINUTE_MS } from '../../../../platform/calendar/index.ts';

/** Findings of one rule about one subject within this time are one anomaly (03 §39.2 "no alarm storm"). */
const SAME_MS = 30 * MINUTE_MS;

/** What is known of the newest anomaly of the rule and subject. */
export interface KnownAnomaly {
  first: Date;
  last: Date;
  /** Nobody has closed it. */
  open: boolean;
}

/**
 * KNOWN: found before. SAME: one more hit of what is under way. NEW: an anomaly of its own.
 *
 * What lasts (`since`: a backlog, a silent source) is one anomaly from beginning to end, however long nobody has closed it; once somebody
 * has, it is told again after a day.
 */
export function joinFinding(
  known: KnownAnomaly | undefined,
  finding: { first: Date; last: Date; since?: Date | undefined },
): 'KNOWN' | 'SAME' | 'NEW' {
  if (!known) return 'NEW';
  if (finding.last <= known.last) return 'KNOWN';
  if (finding.since && finding.since <= known.last) {
    if (known.open) return 'SAME';
    return finding.last.getTime() - known.last.getTime() < DAY_MS ? 'KNOWN' : 'NEW';
  }
  return known.open && finding.first.getTime() - known.first.getTime() < SAME_MS ? 'SAME' : 'NEW';
}
