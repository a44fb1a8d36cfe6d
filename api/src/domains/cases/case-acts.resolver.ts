import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { getBatch, viewBatch } from '../../platform/batches/index.ts';
import type { ActInput } from '../../platform/flow/index.ts';
import type { Ctx as Context } from '../../platform/kernel/index.ts';
import {
  ActPreviewType,
  CaseActResultType,
  CaseSelectionPreviewType,
  SubCaseActPreviewType,
  SubCaseActResultType,
} from './act.type.ts';
import type { ActRequest } from './acts/act-request.ts';
import { advanceCases, advanceSubCases } from './acts/advance-cases.ts';
import type { RowOutcome } from './acts/outcomes.ts';
import { previewAct } from './acts/preview.ts';
import { previewSelection } from './acts/preview-selection.ts';
import { previewSubCaseAct } from './acts/preview-sub-case.ts';
import { formSections } from './application/index.ts';
import { withAssignee } from './assign/find-assignees.ts';
import { ActInputType, AmendCaseInput, CaseSelectionInput, RegisterCaseInput } from './case.inputs.ts';
import { CaseType } from './case.type.ts';
import { CaseReceiptType, PersonRevealType } from './case-form.type.ts';
import { openCase, openReceipt, revealForm } from './case-page.ts';
import { actResultUrl } from './exports/export-act-result.ts';
import { readCasesById, readSubCasesById } from './queues/read-by-id.ts';
import { amendCase } from './registration/amend-case.ts';
import { registerCase } from './registration/register-case.ts';

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const toSelection = ({ queue, filter, except }: CaseSelectionInput) => ({
  queue,
  filter: filter ?? {},
  except: (except ?? []).map((id) => id.toLowerCase()),
});

function toRequest(input: ActInputType): ActRequest {
  const common: ActInput = {
    reasonCode: given(input.reasonCode),
    reasonText: given(input.reasonText),
    basis: given(input.basis),
    note: given(input.note),
    messageText: given(input.messageText),
    materials: input.materials?.map(({ materialCode, name, note }) => ({ materialCode, name, note: given(note) })),
    attachmentIds: given(input.attachmentIds),
  };
  return {
    action: input.action,
    requestId: input.requestId,
    confirmed: input.confirmed === true,
    selection: input.selection ? { ...toSelection(input.selection), seen: input.selectionSeen ?? 0 } : undefined,
    rows: input.rows.map(({ id, version, reasonCode, reasonText }) => ({
      id: id.toLowerCase(),
      version,
      input: { reasonCode: given(reasonCode), reasonText: given(reasonText) },
    })),
    input: Object.fromEntries(Object.entries(common).filter(([, v]) => v !== undefined)),
  };
}

const count = (rows: readonly RowOutcome[], result: RowOutcome['result']) =>
  rows.filter((r) => r.result === result).length;
const counts = (rows: readonly RowOutcome[]) => ({
  ok: count(rows, 'OK'),
  skipped: count(rows, 'SKIPPED'),
  failed: count(rows, 'FAILED'),
});

const viewStarted = async (ctx: Context, batchId: string | undefined) =>
  batchId ? viewBatch(ctx, await getBatch(ctx, batchId)) : null;

/** Rights of each action are the flow's; to act at all one must see cases. */
@Resolver()
export class CaseActsResolver {
  @Allow('case:view')
  @Query(() => ActPreviewType, { description: 'What an act would do; shows the sub-cases’ states first (item 5)' })
  caseActPreview(
    @Ctx() ctx: Context,
    @Arg('action', () => String, { description: '操作代码' }) action: string,
    @Arg('ids', () => [ID], { description: '所选办件的标识，至多 200 个' }) ids: string[],
  ) {
    return previewAct(ctx, action, ids);
  }

  @Allow('case:view')
  @Query(() => CaseSelectionPreviewType, { description: 'What an act would do with all rows of a list' })
  caseSelectionPreview(
    @Ctx() ctx: Context,
    @Arg('action', () => String, { description: 'the act' }) action: string,
    @Arg('selection', () => CaseSelectionInput, { description: 'the list' }) selection: CaseSelectionInput,
  ) {
    return previewSelection(ctx, action, toSelection(selection));
  }

  @Allow('case:view')
  @Query(() => SubCaseActPreviewType, {
    description: 'What an act on one sub-case would do, and what the applicant would read',
  })
  subCaseActPreview(
    @Ctx() ctx: Context,
    @Arg('action', () => String, { description: '操作代码' }) action: string,
    @Arg('id', () => ID, { description: '子办件的标识' }) id: string,
  ) {
    return previewSubCaseAct(ctx, action, id);
  }

  @Allow('case:view')
  @Mutation(() => CaseActResultType, {
    description: 'One act over one case or many; a result per row, or above 200 the batch that works through them',
  })
  async advanceCases(
    @Ctx() ctx: Context,
    @Arg('input', () => ActInputType, { description: '操作和所选的办件' }) input: ActInputType,
  ): Promise<CaseActResultType> {
    const request = await withAssignee(ctx, toRequest(input), input.assigneeId);
    const { rows: outcomes, batchId } = await advanceCases(ctx, request);
    const records = await readCasesById(
      ctx,
      outcomes.map((o) => o.id),
    );
    return {
      ...counts(outcomes),
      rows: outcomes.map((o) => ({ ...o, caseNo: o.title, record: records.get(o.id) ?? null })),
      resultFileUrl: outcomes.length > 1 ? actResultUrl(input.requestId) : null,
      batch: await viewStarted(ctx, batchId),
    };
  }

  @Allow('case:view')
  @Mutation(() => SubCaseActResultType, { description: 'An act on sub-cases alone; their cases follow' })
  async advanceSubCases(
    @Ctx() ctx: Context,
    @Arg('input', () => ActInputType, { description: '操作和所选的子办件' }) input: ActInputType,
  ): Promise<SubCaseActResultType> {
    const { rows: outcomes, batchId } = await advanceSubCases(ctx, toRequest(input));
    const records = await readSubCasesById(
      ctx,
      outcomes.map((o) => o.id),
    );
    return {
      ...counts(outcomes),
      rows: outcomes.map((o) => ({ ...o, bjNo: o.title, record: records.get(o.id) ?? null })),
      batch: await viewStarted(ctx, batchId),
    };
  }

  @Allow('case:register')
  @Mutation(() => CaseType, { description: 'T1 at the window' })
  async registerCase(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterCaseInput, { description: '申请内容' }) input: RegisterCaseInput,
  ) {
    const id = await registerCase(ctx, {
      requestId: input.requestId,
      form: input.form,
      placementStreet: input.placementStreet ?? null,
      attachments: input.attachments.map((a) => ({ ...a, source: 'WINDOW_SCAN' as const })),
      draftId: input.draftId ?? null,
    });
    return openCase(ctx, id);
  }

  @Allow('case:register')
  @Mutation(() => CaseType, { description: 'Corrects the form or adds materials before the pre-review has passed' })
  async amendCase(
    @Ctx() ctx: Context,
    @Arg('input', () => AmendCaseInput, { description: '更正后的内容' }) input: AmendCaseInput,
  ) {
    const attachments = (input.attachments ?? []).map((a) => ({ ...a, source: 'WINDOW_SCAN' as const }));
    return openCase(ctx, await amendCase(ctx, { ...input, attachments }));
  }

  @Allow('case:register')
  @Query(() => CaseReceiptType, { description: '申请回执 with the applicant’s name in clear; audited' })
  caseReceipt(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '办件的标识' }) id: string) {
    return openReceipt(ctx, id);
  }

  @Allow('case:reveal')
  @Mutation(() => PersonRevealType, { description: '查看完整信息: needs a reason and is audited' })
  async revealCase(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '办件的标识' }) id: string,
    @Arg('reason', () => String, { description: '查看原因，5–500 字，记入审计日志' }) reason: string,
  ): Promise<PersonRevealType> {
    const { form, schema } = await revealForm(ctx, id, reason);
    const { name, idNo, mobile } = form;
    return { name, idNo, mobile, sections: formSections(form, { masked: false, schema }), form };
  }
}
