import { isLocalDate, type LimitUnit } from '../../../platform/calendar/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { type ClockRule, type ClockStart, PAUSES, type Pause, type TimerKind } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { saveDraft } from '../../../platform/rules/index.ts';
import { type SetLimit, sameLimit, type TimeLimitBody } from './body.ts';
import { problemsOfBody } from './check-body.ts';
import { refuseValues } from './errors.ts';
import { assertCity } from './find-version.ts';
import { isApproved, readVersions, TIME_LIMIT_KIND, tableAfter } from './read-table.ts';
import { listSubjects } from './subjects.ts';
import { type LimitLevel, placeKey } from './words.ts';

export interface ChangesInput {
  requestId: string;
  /** Row version of the draft that was shown; `null` for a new one. */
  version?: number | null;
  /** Every limit of the draft that differs from what was approved last; without a value: taken away. */
  limits: {
    matterCode: string;
    kind: TimerKind;
    stage: string;
    orgLevel: LimitLevel;
    value?: number | null;
    unit?: LimitUnit | null;
    clockStart?: ClockStart | null;
    pauseOn?: Pause[] | null;
  }[];
  weights: { matterCode: string; weight: number }[];
  reason: string;
  wantedFrom?: string | null;
}

/**
 * Keeps a change set as the draft of the next version. What equals the version approved last is left out of it.
 *
 * @returns the id of the draft
 * @throws FORBIDDEN outside the city's offices, E-0005 without a reason, E-0401 with each wrong place, and what saving a draft of any rule may be refused for
 */
export async function saveChanges(ctx: Ctx, input: ChangesInput): Promise<string> {
  assertCity(ctx);
  const note = requireReason(input.reason);
  if (input.wantedFrom && !isLocalDate(input.wantedFrom))
    throw badInput([{ path: 'wantedFrom', message: '生效日期不正确' }]);
  const approved = (await readVersions(ctx)).filter(isApproved);
  const [first] = approved;
  if (!first) throw refuse('NOT_FOUND');
  const body = await bodyOf(ctx, input, approved);
  const problems = await problemsOfBody(ctx, body);
  if (problems.length > 0) throw refuseValues(problems);
  const { versionId } = await saveDraft(ctx, {
    requestId: input.requestId,
    kind: TIME_LIMIT_KIND,
    ruleId: first.ruleId,
    title: '时效配置',
    condition: { and: [] },
    body,
    note,
    wantedFrom: input.wantedFrom ?? null,
    version: input.version ?? null,
  });
  return versionId;
}

async function bodyOf(
  ctx: Ctx,
  { limits, weights }: ChangesInput,
  approved: Parameters<typeof tableAfter>[1],
): Promise<TimeLimitBody> {
  const [base, subjects] = [await tableAfter(ctx, approved), await listSubjects(ctx)];
  const byCode = new Map(subjects.map((subject) => [subject.code, subject]));
  const changes = limits.map(({ value, unit, clockStart, pauseOn, ...place }) => ({
    ...place,
    subject: byCode.get(place.matterCode)?.title ?? place.matterCode,
    before: base.get(placeKey(place))?.limit,
    after: value == null ? undefined : { value, unit: unit ?? 'WORKDAY', ...clockOf({ clockStart, pauseOn }) },
  }));
  return {
    changes: changes.filter(({ before, after }) => !sameLimit(before, after)),
    weights: weights.flatMap(({ matterCode, weight }) => {
      const known = byCode.get(matterCode);
      const before = known?.weight ?? 0;
      return before === weight ? [] : [{ matterCode, subject: known?.title ?? matterCode, before, after: weight }];
    }),
  };
}

/** What is said of the clock, without what is as the flow has it anyway. */
const clockOf = ({ clockStart, pauseOn }: ClockRule): Pick<SetLimit, 'clockStart' | 'pauseOn'> => ({
  ...(clockStart ? { clockStart } : {}),
  ...(pauseOn && pauseOn.length < Object.keys(PAUSES).length ? { pauseOn: [...pauseOn].sort() } : {}),
});
