import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { attachFiles, detachFiles, type NewAttachment } from '../../../../platform/files/index.ts';
import { getForm, refuseOversized } from '../../../../platform/forms/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { titleOf } from '../../../people/index.ts';
import { applicationForm } from '../../application/index.ts';
import { DRAFT, getOwnDraft } from './own-draft.ts';
import { sealDraft } from './sealed-draft.ts';

/** Drafts that one clerk may keep: more than anybody has people waiting. */
export const MOST_DRAFTS = 50;

export interface DraftInput {
  requestId: string;
  /** Absent: a new draft. */
  id: string | null;
  /** The version that the clerk's form goes on from. */
  version: number | null;
  form: unknown;
  placementStreet: string | null;
  /** All files of the draft; those left out are taken off it. */
  attachments: readonly NewAttachment[];
}

/**
 * Keeps what a clerk has filled in, however incomplete: nothing of it is checked before it is submitted, but the files.
 *
 * @returns the draft's id
 * @throws NOT_FOUND for another's draft, E-0504 when it was saved elsewhere meanwhile, E-0512 beyond {@link MOST_DRAFTS}
 */
export async function saveDraft(ctx: Ctx, input: DraftInput): Promise<string> {
  if (typeof input.form !== 'object' || input.form === null || Array.isArray(input.form)) {
    throw badInput([{ path: 'form', message: '表单内容格式不正确' }]);
  }
  refuseOversized(input.form);
  const form = input.form as Readonly<Record<string, unknown>>;
  const save = async (tx: Ctx) => {
    const id = input.id ? await write(tx, input.id, input, form) : await create(tx, input, form);
    await detachFiles(tx, DRAFT, [id]);
    await attachFiles(tx, { type: DRAFT, id }, input.attachments);
    return { id };
  };
  // A repeated saving of a known draft does no harm: its version tells.
  const { id } = input.id
    ? await transaction(ctx, save)
    : await once(ctx, 'saveRegistrationDraft', input.requestId, input, save);
  return id;
}

async function create(tx: Ctx, { placementStreet }: DraftInput, form: Readonly<Record<string, unknown>>) {
  const { userId } = requireUser(tx);
  // One after the other, so that the limit holds for a clerk with many windows too.
  await run(tx, sql`select 1 from user_account where id = ${userId} for update`);
  const kept = await tables(tx)
    .selectFrom('registration_draft')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('owner_id', '=', userId)
    .executeTakeFirst();
  if ((kept?.n ?? 0) >= MOST_DRAFTS) {
    throw new DomainError('E-0512', `草稿最多保留${MOST_DRAFTS}份，请先提交或删除不再需要的草稿`);
  }
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const { version } = await getForm(tx, applicationForm.key);
  const { name, idNo, placementType } = shownOf(form);
  await run(
    tx,
    sql`insert into registration_draft (id, owner_id, version, content_cipher, name_masked, id_no_masked, placement_type, form_version,
          created_at, updated_at)
        values (${id}, ${userId}, 1, ${sealDraft(tx, id, { form, placementStreet })}, ${name}, ${idNo}, ${placementType}, ${version},
          ${now}, ${now})`,
  );
  return id;
}

async function write(
  tx: Ctx,
  id: string,
  { version, placementStreet }: DraftInput,
  form: Readonly<Record<string, unknown>>,
): Promise<string> {
  const draft = await getOwnDraft(tx, id, true);
  if (draft.version !== version) throw refuse('E-0504');
  const { name, idNo, placementType } = shownOf(form);
  await run(
    tx,
    sql`update registration_draft set version = version + 1, content_cipher = ${sealDraft(tx, draft.id, { form, placementStreet })},
          name_masked = ${name}, id_no_masked = ${idNo}, placement_type = ${placementType}, updated_at = ${tx.app.clock.now()}
        where id = ${draft.id}`,
  );
  return draft.id;
}

/** What the list shows of a draft. A number still being typed is not shown: its mask would fit no rule. */
function shownOf({ name, idNo, placementType }: Readonly<Record<string, unknown>>) {
  const number = typeof idNo === 'string' ? idNo.replace(/\s/g, '') : '';
  return {
    name: typeof name === 'string' && name.trim() ? mask('name', name.slice(0, 50)) : null,
    idNo: /^(\d{15}|\d{17}[\dXx])$/.test(number) ? mask('idNumber', number) : null,
    placementType: typeof placementType === 'string' && titleOf('placementType', placementType) ? placementType : null,
  };
}
