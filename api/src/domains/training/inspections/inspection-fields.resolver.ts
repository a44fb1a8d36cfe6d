import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderOf } from '../../../graphql/loaders.ts';
import { type Attachment, AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import { type Ctx as Context, hasPermission } from '../../../platform/kernel/index.ts';
import { INSPECTION_RESULT, QUALIFICATION, titleOfItem } from '../codes.ts';
import { requiredQualifications } from '../institutions/index.ts';
import { itemsOf } from './checklists/checklist.ts';
import { ChecklistItemType } from './checklists/checklist.type.ts';
import { CycleType, viewCycle } from './cycles/cycle.type.ts';
import { readCycles } from './cycles/cycle-row.ts';
import { isStaff } from './find-inspections.ts';
import { ImprovementType } from './improvement/improvement.type.ts';
import { type ImprovementRow, readImprovements } from './improvement/rounds.ts';
import { InspectionType } from './inspection.type.ts';
import { type InspectionFacts, loadInspectionFacts } from './inspection-facts.ts';
import {
  DISTRICT_REPORT,
  missingFromReport,
  missingFromSheet,
  missingReplies,
  refusalOfImprovement,
  refusalOfPass,
  VISIT_PHOTO,
} from './judge.ts';
import { INSPECTION } from './record-types.ts';
import { InspectionQualificationType } from './review/qualification.type.ts';
import { type QualificationLine, readQualificationLines } from './review/qualifications.ts';
import { SnapshotType } from './statistics/figures.type.ts';
import { InspectedRunType } from './statistics/inspected-run.type.ts';
import { inspectedRuns } from './statistics/inspected-runs.ts';
import { readSnapshots, type Snapshot } from './statistics/snapshots.ts';

/** Files of the district, which an institution sees with the result (BR19-5). */
const OF_THE_DISTRICT: readonly string[] = [DISTRICT_REPORT, VISIT_PHOTO];

/** What belongs to inspections, in one statement each for all that are shown. */
@Resolver(() => InspectionType)
export class InspectionFieldsResolver {
  @FieldResolver(() => CycleType, { description: '年检批次' })
  async cycle(@Root() { cycleId }: InspectionType, @Ctx() ctx: Context): Promise<CycleType> {
    const load = async (ids: readonly string[]) =>
      new Map([...(await readCycles(ctx, ids))].map(([id, row]) => [id, viewCycle(row)]));
    return loaderOf<CycleType>(ctx, 'training.inspection.cycle', load, () => {
      throw new Error(`cycle ${cycleId} is gone`);
    }).load(cycleId);
  }

  @FieldResolver(() => [ChecklistItemType], { description: '年检指标 that hold for it, 全年未开班 included (BR19-6)' })
  async items(@Root() inspection: InspectionType, @Ctx() ctx: Context): Promise<ChecklistItemType[]> {
    const { items } = await this.cycle(inspection, ctx);
    return [...itemsOf(items, inspection.figures.runsOpened)];
  }

  @FieldResolver(() => [AttachmentType], { description: 'files of the report, the review and the improvement' })
  async attachments(@Root() { id, state }: InspectionType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    const load = (ids: readonly string[]) => listAttachments(ctx, INSPECTION, ids);
    const all = await loaderOf<readonly Attachment[]>(ctx, 'training.inspection.files', load, () => []).load(id);
    return isStaff(ctx) || state === 'DONE'
      ? all
      : all.filter(({ materialCode }) => !OF_THE_DISTRICT.includes(materialCode));
  }

  @FieldResolver(() => [SnapshotType], { description: 'all statistics taken, oldest first (BR19-3)' })
  snapshots(@Root() { id }: InspectionType, @Ctx() ctx: Context): Promise<SnapshotType[]> {
    return loaderOf<Snapshot[]>(
      ctx,
      'training.inspection.snapshots',
      (ids) => readSnapshots(ctx, ids),
      () => [],
    ).load(id);
  }

  @FieldResolver(() => [InspectedRunType], {
    description: '班次明细: the runs behind the statistics, as they are now (S19.1)',
  })
  async runs(@Root() inspection: InspectionType, @Ctx() ctx: Context): Promise<InspectedRunType[]> {
    const { periodFrom: from, periodTo: to } = await this.cycle(inspection, ctx);
    return inspectedRuns(ctx, inspection.projectId, { from, to }, isStaff(ctx));
  }

  @FieldResolver(() => [ImprovementType], { description: '整改轮次, oldest first' })
  async improvements(@Root() { id, state }: InspectionType, @Ctx() ctx: Context): Promise<ImprovementType[]> {
    const load = (ids: readonly string[]) => readImprovements(ctx, ids);
    const rounds = await loaderOf<ImprovementRow[]>(ctx, 'training.inspection.improvements', load, () => []).load(id);
    const told = isStaff(ctx) || state === 'DONE';
    return rounds.map(({ districtVerdict, ...round }) => ({
      ...round,
      districtVerdictTitle: told && districtVerdict !== null ? titleOfItem(INSPECTION_RESULT, districtVerdict) : null,
    }));
  }

  @FieldResolver(() => [InspectionQualificationType], { description: '资质 of the institution, by the reference date' })
  async qualifications(
    @Root() { institutionId, institutionType, referenceDate }: InspectionType,
    @Ctx() ctx: Context,
  ): Promise<InspectionQualificationType[]> {
    const load = (ids: readonly string[]) => readQualificationLines(ctx, ids);
    const held = await loaderOf<QualificationLine[]>(ctx, 'training.inspection.qualifications', load, () => []).load(
      institutionId,
    );
    const required = await loaderOf<readonly string[]>(
      ctx,
      'training.inspection.required',
      async (types) => {
        const requiredOf = await requiredQualifications(ctx);
        return new Map(types.map((type) => [type, requiredOf(type)]));
      },
      () => [],
    ).load(institutionType);
    const absent = required.filter((kind) => !held.some((line) => line.kind === kind));
    return [
      ...held.map((line) => ({
        ...line,
        kindTitle: titleOfItem(QUALIFICATION, line.kind),
        required: required.includes(line.kind),
        expired: line.validTo !== null && line.validTo < referenceDate,
      })),
      ...absent.map((kind) => ({
        kind,
        kindTitle: titleOfItem(QUALIFICATION, kind),
        certNo: null,
        validTo: null,
        verified: false,
        required: true,
        expired: false,
      })),
    ];
  }

  @FieldResolver(() => [String], { description: 'what the caller must still do before handing in or judging' })
  async missing(@Root() inspection: InspectionType, @Ctx() ctx: Context): Promise<string[]> {
    const { state } = inspection;
    const facts = await factsOf(ctx, inspection);
    if (!facts) return [];
    if (hasPermission(ctx.actor, 'training.inspection:report')) {
      if (state === 'REPORTING') return missingFromReport(facts);
      return state === 'IMPROVING' ? missingReplies(facts) : [];
    }
    return ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST'].includes(state) ? missingFromSheet(facts) : [];
  }

  @FieldResolver(() => String, { nullable: true, description: 'why 合格 is impossible; for staff (AC19-5)' })
  async passRefusal(@Root() inspection: InspectionType, @Ctx() ctx: Context): Promise<string | null> {
    if (!isStaff(ctx)) return null;
    const facts = await factsOf(ctx, inspection);
    return (facts && refusalOfPass(facts)) ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'why 需改进 is impossible; for staff (BR19-1)' })
  async improvementRefusal(@Root() inspection: InspectionType, @Ctx() ctx: Context): Promise<string | null> {
    if (!isStaff(ctx)) return null;
    const facts = await factsOf(ctx, inspection);
    return (facts && refusalOfImprovement(facts)) ?? null;
  }
}

function factsOf(ctx: Context, { row }: InspectionType): Promise<InspectionFacts | null> {
  rowsOf(ctx).set(row.id, row);
  return loaderOf<InspectionFacts | null>(
    ctx,
    'training.inspection.facts',
    (ids) =>
      loadInspectionFacts(
        ctx,
        ids.flatMap((id) => rowsOf(ctx).get(id) ?? []),
      ),
    () => null,
  ).load(row.id);
}

const seen = new WeakMap<Context, Map<string, InspectionType['row']>>();

function rowsOf(ctx: Context): Map<string, InspectionType['row']> {
  const map = seen.get(ctx) ?? new Map<string, InspectionType['row']>();
  seen.set(ctx, map);
  return map;
}
