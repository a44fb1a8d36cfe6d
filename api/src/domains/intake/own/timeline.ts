import { toDate } from '../../../database/sql.ts';
import { readEvents } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  caseReasonTitle,
  caseStateTitle,
  type OwnCase,
  supplementsUntil,
  type UploadLimits,
  uploadLimits,
} from '../../cases/index.ts';
import type { MaterialLimitsType } from '../guide/guide.type.ts';

/** A step of an own case, in words for the person; nobody's name. */
export interface OwnStep {
  at: Date;
  title: string;
  note: string | null;
}

/** A material that was asked for, and of what. */
export interface WantedMaterial {
  /** The sub-case that waits; null where the whole case does. */
  subCaseId: string | null;
  matterName: string | null;
  materialCode: string;
  name: string;
  note: string | null;
  /** Until when it may be brought; null where no time runs. */
  until: Date | null;
  limits: MaterialLimitsType;
}

/** Why a returned case was sent back; null where it is not returned, or nothing was said. */
export function returnReason(one: OwnCase, steps: readonly OwnStep[]): string | null {
  if (one.state !== 'PREREVIEW_RETURNED') return null;
  return steps.findLast(({ title }) => title === one.stateTitle)?.note ?? null;
}

interface Asked {
  materialCode?: string;
  code?: string;
  name: string;
  note?: string;
}

/** What has happened to the case, oldest first, and what is asked for now (T7); three statements. */
export async function readSteps(ctx: Ctx, one: OwnCase): Promise<{ steps: OwnStep[]; wanted: WantedMaterial[] }> {
  const waiting = one.matters.filter(({ state }) => state === 'SUPPLEMENT');
  const events = await readEvents(ctx, [one.id, ...waiting.map(({ id }) => id)]);
  const steps = events
    .filter((event) => event.recordId === one.id && event.fromState !== event.toState)
    .map((event) => ({
      at: toDate(event.occurredAt),
      title: caseStateTitle(event.toState),
      note:
        [
          event.reasonCode ? caseReasonTitle(event.fromState ?? '', event.action, event.reasonCode) : null,
          event.reasonText,
        ]
          .filter(Boolean)
          .join('：') || null,
    }));
  // A case that waits as a whole takes all its matters with it: each material is asked for once.
  const records =
    one.state === 'SUPPLEMENT'
      ? [{ id: one.id, subCaseId: null, matterName: null }]
      : waiting.map(({ id, matterName }) => ({ id, subCaseId: id, matterName }));
  const until = await supplementsUntil(
    ctx,
    records.map(({ id }) => id),
  );
  const wanted = records.flatMap(({ id, subCaseId, matterName }) => {
    const ask = events.findLast((event) => event.recordId === id && event.toState === 'SUPPLEMENT');
    const materials = (ask?.details.materials ?? []) as Asked[];
    const asked = materials.length > 0 ? materials : [{ name: '补正材料' }];
    return asked.map(({ materialCode, code, name, note }) => ({
      subCaseId,
      matterName,
      materialCode: materialCode ?? code ?? 'SUPPLEMENT',
      name,
      note: note ?? ask?.reasonText ?? null,
      until: until.get(id) ?? null,
    }));
  });
  const limits = await uploadLimits(
    ctx,
    wanted.map(({ materialCode }) => materialCode),
  );
  return { steps, wanted: wanted.flatMap((one) => withLimits(one, limits.get(one.materialCode))) };
}

function withLimits(one: Omit<WantedMaterial, 'limits'>, limits: UploadLimits | undefined): WantedMaterial[] {
  return limits ? [{ ...one, limits }] : [];
}
