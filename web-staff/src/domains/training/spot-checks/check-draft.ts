import { newRequestId, type Picked, pickedNow, type StoredFile, toInstant, toLocal } from '@yjs/web-kit';
import type { SpotCheckInput, SpotCheckKind, SpotCheckResult } from '../../../generated/graphql.ts';

/** What is typed at a check. */
export interface CheckValues {
  checkedAt: Picked;
  kind: SpotCheckKind;
  lesson?: string;
  inspectors: string[];
  expectedHeadcount?: number | null;
  actualHeadcount?: number | null;
  noLesson?: boolean;
  teacherMatch?: boolean;
  timetableMatch?: boolean;
  roomSafe?: boolean;
  attendanceMatch?: boolean;
  interviews?: string;
  result?: SpotCheckResult;
  problems?: string;
  extraReason?: string;
  docs?: StoredFile[];
  videos?: StoredFile[];
  photos?: StoredFile[];
}

export interface CheckDraft {
  /** One for the whole draft: what is sent twice because an answer was lost makes one check. */
  requestId: string;
  values?: CheckValues;
}

const keyOf = (runId: string) => `spot-check-${runId}`;

export const emptyCheck = (): CheckValues => ({
  checkedAt: pickedNow(),
  kind: 'SITE',
  inspectors: [],
  teacherMatch: true,
  timetableMatch: true,
  roomSafe: true,
  attendanceMatch: true,
});

/** What this device keeps of the run's check; files hang on the server already and are kept by their ids. */
export function keptDraft(runId: string): CheckDraft {
  try {
    const kept = localStorage.getItem(keyOf(runId));
    if (!kept) return { requestId: newRequestId() };
    const { requestId, values } = JSON.parse(kept) as {
      requestId: string;
      values?: CheckValues & { checkedAt: string };
    };
    return values ? { requestId, values: { ...values, checkedAt: toLocal(values.checkedAt) } } : { requestId };
  } catch {
    // A browser that keeps nothing loses the draft, not the form.
    return { requestId: newRequestId() };
  }
}

export function keepDraft(runId: string, { requestId, values }: CheckDraft): void {
  try {
    const kept = values && { ...values, checkedAt: toInstant(values.checkedAt) };
    localStorage.setItem(keyOf(runId), JSON.stringify({ requestId, values: kept }));
  } catch {
    // Likewise.
  }
}

export function forgetDraft(runId: string): void {
  try {
    localStorage.removeItem(keyOf(runId));
  } catch {
    // Likewise.
  }
}

/** As the server takes it. */
export function toInput(values: CheckValues): SpotCheckInput {
  const { docs: _docs, videos: _videos, photos: _photos, checkedAt, problems, result = 'NORMAL', ...rest } = values;
  return {
    ...rest,
    checkedAt: toInstant(checkedAt),
    result,
    expectedHeadcount: values.expectedHeadcount ?? 0,
    actualHeadcount: values.actualHeadcount ?? 0,
    teacherMatch: values.teacherMatch ?? false,
    timetableMatch: values.timetableMatch ?? false,
    roomSafe: values.roomSafe ?? false,
    attendanceMatch: values.attendanceMatch ?? false,
    problems: (problems ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}
