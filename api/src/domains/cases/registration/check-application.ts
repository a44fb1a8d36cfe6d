import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import type { AttachmentSource, NewAttachment } from '../../../platform/files/index.ts';
import { acceptWithdrawn, getForm } from '../../../platform/forms/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { minAge, YOUNGEST_EVER } from '../../people/index.ts';
import { type ApplicationForm, applicationForm, missingMaterials, normaliseForm } from '../application/index.ts';
import { faultsOfBundle } from '../collection/uploads/bundle-faults.ts';
import {
  isForSingle,
  loadMatters,
  type Matter,
  matterConditionText,
  selectMatters,
  singleMatterOf,
} from '../matters/index.ts';

/** ID numbers of before 1999. */
const OLD_LENGTH = 15;

/**
 * Whether an application begins, or one that was submitted before is corrected: how old one must be is asked at the beginning alone, and what
 * was chosen before its entry was withdrawn stands.
 */
export type Checking = 'BEGINS' | 'STANDS';

/**
 * The form as it is kept, with the version of its definition, and whether the ID number came with 15 digits; BAD_INPUT with every wrong
 * field otherwise.
 */
export async function checkApplicationForm(
  ctx: Ctx,
  input: unknown,
  checking: Checking,
): Promise<{ form: ApplicationForm; version: number; oldIdNo: boolean }> {
  const { schema, version } = await getForm(ctx, applicationForm.key);
  const reading = normaliseForm(input, localDateOf(ctx.app.clock.now()), {
    schema: checking === 'BEGINS' ? schema : acceptWithdrawn(schema),
    minAge: checking === 'BEGINS' ? await readParameter(ctx, minAge) : YOUNGEST_EVER,
  });
  if (!reading.ok) throw badInput(reading.errors);
  await requireSingle(ctx, reading.form);
  return { form: reading.form, version, oldIdNo: isOldIdNumber(input) };
}

/** Whoever applies for one matter alone is one of those whom it is for. @throws BAD_INPUT */
async function requireSingle(ctx: Ctx, form: ApplicationForm): Promise<void> {
  const code = singleMatterOf(form);
  if (code === undefined) return;
  const matters = await loadMatters(ctx);
  if (selectMatters(form, matters).some(isForSingle)) return;
  const matter = matters.find((one) => one.code === code);
  const message =
    matter && isForSingle(matter)
      ? `“${matter.name}”适用于：${matterConditionText(matter)}，与您填写的内容不符`
      : '这个事项不能单独办理';
  throw badInput([{ path: 'form.singleMatter', message }]);
}

function isOldIdNumber(input: unknown): boolean {
  const { idNo } = (input ?? {}) as { idNo?: unknown };
  return typeof idNo === 'string' && idNo.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length === OLD_LENGTH;
}

/** Required materials of the form's bundle that neither the licence library nor shared data can supply and that no file was given for. */
export function materialsToHandIn(form: ApplicationForm, matters: readonly Matter[], given: readonly string[]) {
  return missingMaterials(selectMatters(form, matters), given).filter(
    ({ material }) => !material?.obtainable && !material?.generated,
  );
}

/** T1 guard with a message per material: E-0701 for those that are missing, BAD_INPUT for those that do not go together (R9.6). */
export async function requireMaterials(
  ctx: Ctx,
  form: ApplicationForm,
  attachments: readonly Pick<NewAttachment, 'materialCode' | 'source'>[],
): Promise<void> {
  const matters = await loadMatters(ctx);
  const given = attachments.map(({ materialCode }) => materialCode);
  const missing = materialsToHandIn(form, matters, given);
  const [first] = missing;
  if (!first) return requireTogether(ctx, form, matters, attachments);
  throw refuse(
    'E-0701',
    { field: first.name },
    {
      fields: missing.map((m) => ({
        path: `attachments.${m.code}`,
        message: `必需材料“${m.name}”未上传`,
        code: 'E-0701',
      })),
    },
  );
}

/** Where files come from that somebody has not scanned or taken a picture of himself. */
const FETCHED: readonly AttachmentSource[] = ['ELICENCE', 'SHARE'];

async function requireTogether(
  ctx: Ctx,
  form: ApplicationForm,
  matters: readonly Matter[],
  attachments: readonly Pick<NewAttachment, 'materialCode' | 'source'>[],
): Promise<void> {
  const faults = await faultsOfBundle(
    ctx,
    selectMatters(form, matters).map(({ code }) => code),
    {
      materials: attachments.map(({ materialCode }) => materialCode),
      uploaded: attachments.flatMap(({ materialCode, source }) => (FETCHED.includes(source) ? [] : [materialCode])),
    },
  );
  if (faults.length > 0) throw badInput(faults);
}
