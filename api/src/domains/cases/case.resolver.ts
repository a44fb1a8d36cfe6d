import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { loaderOf } from '../../graphql/loaders.ts';
import { selectedBelow, selects } from '../../graphql/selects.ts';
import { SortDirection } from '../../graphql/sort-input.ts';
import { refuse } from '../../platform/errors/index.ts';
import { type Attachment, listAttachments } from '../../platform/files/index.ts';
import { type FlowRow, FlowType, readFlowRows, viewFlow } from '../../platform/flow/index.ts';
import type { Ctx as Context } from '../../platform/kernel/index.ts';
import { bundleMaterials, formSections } from './application/index.ts';
import { caseFlow } from './case.flow.ts';
import { CaseFilterInput, CaseSortField, CaseSortInput } from './case.inputs.ts';
import { CaseConnection, CaseQueue, CaseQueueCountType, CaseType, SubCaseType } from './case.type.ts';
import { CaseMaterialType, FormSectionType } from './case-form.type.ts';
import { openCase, openSubCase } from './case-page.ts';
import type { QueueName } from './case-states.ts';
import { loadMatters, type Matter } from './matters/index.ts';
import { countQueues } from './queues/count-queues.ts';
import { listCases } from './queues/list-cases.ts';
import { readSupplements } from './queues/read-supplements.ts';
import { type FilledForm, readFilledForms } from './registration/sealed-form.ts';
import { subCaseFlow } from './sub-case.flow.ts';
import { SubCaseSupplementType } from './supplement.type.ts';

@Resolver(() => CaseType)
export class CaseResolver {
  @Allow('case:view')
  @Query(() => CaseConnection, { description: 'A queue of cases in the caller’s scope' })
  cases(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('queue', () => CaseQueue, { description: '队列' }) queue: QueueName,
    @Arg('filter', () => CaseFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: CaseFilterInput,
    @Arg('sort', () => CaseSortInput, { nullable: true, description: '排列方式；缺省按提交时间，最新在前' })
    sort?: CaseSortInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: '向前取多少行，1–100' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: '到此游标之前取' }) before?: string,
  ) {
    const order = sort ?? { field: CaseSortField.SUBMITTED_AT, direction: SortDirection.DESC };
    return listCases(
      ctx,
      queue,
      filter ?? {},
      order,
      { first, after, last, before },
      {
        count: selects(info, 'totalCount', 'totalCapped'),
        fields: selectedBelow(info, 'nodes', 'node'),
        subCaseFields: selectedBelow(info, 'subCases'),
      },
    );
  }

  @Allow('case:view')
  @Query(() => [CaseQueueCountType], { description: 'Counts of the queues, up to 10,000 each' })
  caseQueueCounts(@Ctx() ctx: Context) {
    return countQueues(ctx);
  }

  @Allow('case:view')
  @Query(() => CaseType, { name: 'case', description: 'NOT_FOUND also for a case outside the caller’s scope' })
  caseById(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '办件的标识' }) id: string) {
    return openCase(ctx, id);
  }

  @FieldResolver(() => FlowType, { description: '所处状态、可办操作和办理历史' })
  flow(@Root() record: CaseType): FlowType {
    return viewFlow(caseFlow, 'case', { ...record.row, matterCode: null });
  }

  @FieldResolver(() => [FormSectionType], { description: 'masked' })
  async formSections(@Root() record: CaseType, @Ctx() ctx: Context) {
    const filled = await loaderOf<FilledForm | undefined>(
      ctx,
      'case.forms',
      (ids) => readFilledForms(ctx, ids),
      () => undefined,
    ).load(record.id);
    return filled ? formSections(filled.form, { masked: true, schema: filled.schema }) : [];
  }

  @FieldResolver(() => [CaseMaterialType], { description: '应交材料和已交附件' })
  async materials(@Root() record: CaseType, @Ctx() ctx: Context): Promise<CaseMaterialType[]> {
    const files = await loaderOf<readonly Attachment[]>(
      ctx,
      'case.files',
      (ids) => listAttachments(ctx, 'case', ids),
      () => [],
    ).load(record.id);
    const codes = new Set(record.subCases.map((s) => s.matterCode));
    const catalogue = await loaderOf<readonly Matter[]>(
      ctx,
      'case.matters',
      async (keys) => new Map([[keys[0] ?? '', await loadMatters(ctx)]]),
      () => [],
    ).load('in force');
    const matters = catalogue.filter((m) => codes.has(m.code));
    const wanted = bundleMaterials(matters).map((m) => ({
      materialCode: m.code,
      name: m.name,
      required: m.required,
      note: m.note,
    }));
    const others = files.filter((f) => !wanted.some((w) => w.materialCode === f.materialCode));
    const extra = [
      ...new Map(
        others.map((f) => [
          f.materialCode,
          { materialCode: f.materialCode, name: f.materialName, required: false, note: null },
        ]),
      ).values(),
    ];
    return [...wanted, ...extra].map((m) => ({
      ...m,
      attachments: files.filter((f) => f.materialCode === m.materialCode),
    }));
  }
}

@Resolver(() => SubCaseType)
export class SubCaseResolver {
  @Allow('case:view')
  @Query(() => SubCaseType, { description: 'NOT_FOUND also outside the caller’s scope' })
  async subCase(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '子办件的标识' }) id: string,
  ): Promise<SubCaseType> {
    return openSubCase(ctx, id);
  }

  @FieldResolver(() => FlowType, { description: '所处状态、可办操作和办理历史' })
  async flow(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<FlowType> {
    return viewFlow(subCaseFlow, 'subCase', record.row ?? (await flowRowOf(ctx, record.id)));
  }

  @FieldResolver(() => SubCaseSupplementType, { nullable: true, description: '最近一次补正；没有要求过补正的为空' })
  async supplement(@Root() { id }: SubCaseType, @Ctx() ctx: Context): Promise<SubCaseSupplementType | null> {
    const found = await loaderOf<SubCaseSupplementType | undefined>(
      ctx,
      'subCase.supplements',
      (ids) => readSupplements(ctx, ids),
      () => undefined,
    ).load(id);
    return found ?? null;
  }
}

/** What a list left out, for all sub-cases of the operation in one statement. */
async function flowRowOf(ctx: Context, id: string): Promise<FlowRow> {
  const row = await loaderOf<FlowRow | undefined>(
    ctx,
    'subCase.flow-rows',
    async (ids) => new Map((await readFlowRows(ctx, ctx.app.registry.getRecord('subCase'), ids)).map((r) => [r.id, r])),
    () => undefined,
  ).load(id);
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
