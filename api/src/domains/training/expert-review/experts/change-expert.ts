import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { parseIdNumber } from '../../../people/index.ts';
import { staffIndex } from '../../institutions/index.ts';
import { openExpert, sealExpert } from './expert-cells.ts';
import { differencesOf } from './expert-differences.ts';
import { recordExpertEvent } from './expert-events.ts';
import { type ExpertProfile, type Relative, readExpert, type WorkHistory } from './expert-input.ts';
import { requireNew } from './save-expert.ts';

/** What of an expert is kept unless it is given: what pages show masked only; 性别 where it is left out altogether. */
type Hidden = 'idNo' | 'phone' | 'relatives' | 'bankAccount';
export type ExpertChange = Omit<ExpertProfile, Hidden> & {
  idNo: string | null;
  phone: string | null;
  relatives: readonly Relative[] | null;
  bankAccount: string | null;
};

interface Stored {
  version: number;
  accountId: string;
  name: string;
  idNo: string;
  gender: string | null;
  phone: string;
  employer: string;
  employerUscc: string | null;
  employerParent: string | null;
  employerDistrict: string | null;
  title: string;
  fields: string[];
  workHistory: WorkHistory[];
  relatives: string;
  validTo: string | null;
  bankAccount: string | null;
}

/**
 * 变更 of an expert, with a reason; the history says what was changed, numbers of the person by their name only.
 *
 * @throws NOT_FOUND, E-0504, E-0005 without a reason, E-1712 where nothing differs, BAD_INPUT for every field
 */
export async function changeExpert(
  ctx: Ctx,
  { id, version, change, reason }: { id: string; version: number; change: ExpertChange; reason: string },
): Promise<void> {
  const text = requireReason(reason, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const stored = await lockExpert(tx, id, version);
    const before = open(tx, id, stored);
    const today = localDateOf(tx.app.clock.now());
    const wanted = {
      ...change,
      idNo: change.idNo ?? before.idNo,
      gender: wantedGender(change, before, today),
      phone: change.phone ?? before.phone,
      relatives: change.relatives ?? before.relatives,
      bankAccount: change.bankAccount ?? before.bankAccount ?? null,
    };
    const after = readExpert(wanted, today, before);
    const differences = differencesOf(before, after);
    if (differences.length === 0) throw new DomainError('E-1712', '没有需要保存的变更');
    await requireNew(tx, { id, accountId: stored.accountId, idNo: after.idNo });
    await write(tx, id, after);
    await recordExpertEvent(tx, { expertId: id, kind: 'CHANGE', text: differences.join('；'), reason: text });
    await recordAudit(tx, {
      event: 'training.expert.change',
      objectType: 'reviewExpert',
      objectId: id,
      detail: { fields: differences.map((one) => one.split(/：|已变更/)[0]), reason: text },
    });
  });
}

/** 性别 that is to be read with the change: what was left out stays. Null, also where it only repeats a number that is corrected: as the ID number says. */
function wantedGender(change: ExpertChange, before: ExpertProfile, today: LocalDate): string | null {
  const gender = change.gender === undefined ? before.gender : change.gender;
  const was = parseIdNumber(before.idNo, { today });
  return change.idNo !== null && was.ok && gender === was.sex ? null : gender || null;
}

/**
 * 停用 or 恢复在聘, with a reason: who is suspended can be given nothing more; what he has stays until he is replaced.
 *
 * @throws NOT_FOUND, E-0504, E-0005 without a reason, E-1712 where he stands so already
 */
export async function setExpertEnabled(
  ctx: Ctx,
  { id, version, enabled, reason }: { id: string; version: number; enabled: boolean; reason: string },
): Promise<void> {
  const text = requireReason(reason, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    await lockExpert(tx, id, version);
    const changed = await firstRow(
      tx,
      sql`update review_expert set enabled = ${enabled}, version = version + 1, updated_at = ${tx.app.clock.now()}
           where id = ${id} and enabled <> ${enabled} returning id`,
    );
    if (!changed) throw new DomainError('E-1712', enabled ? '该专家已在聘' : '该专家已停用');
    await recordExpertEvent(tx, {
      expertId: id,
      kind: enabled ? 'RESUME' : 'SUSPEND',
      text: enabled ? '恢复在聘' : '停用，不再分配评审任务',
      reason: text,
    });
    await recordAudit(tx, {
      event: 'training.expert.change',
      objectType: 'reviewExpert',
      objectId: id,
      detail: { enabled, reason: text },
    });
  });
}

async function lockExpert(tx: Ctx, id: string, version: number): Promise<Stored> {
  const stored = isUuid(id)
    ? await tables(tx)
        .selectFrom('review_expert')
        .select([
          'version',
          'account_id as accountId',
          'name',
          'id_no as idNo',
          'gender',
          'phone',
          'employer',
          'employer_uscc as employerUscc',
          'employer_parent as employerParent',
          'employer_district as employerDistrict',
          'title',
          'fields',
          'work_history as workHistory',
          'relatives',
          sql<string | null>`valid_to::text`.as('validTo'),
          'bank_account as bankAccount',
        ])
        .$narrowType<{ workHistory: WorkHistory[] }>()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!stored) throw refuse('NOT_FOUND');
  if (stored.version !== version) throw refuse('E-0504');
  return stored;
}

function open(tx: Ctx, id: string, { accountId: _account, version: _version, ...stored }: Stored): ExpertProfile {
  const { keys } = tx.app;
  return {
    ...stored,
    idNo: openExpert(keys, id, 'idNo', stored.idNo),
    phone: openExpert(keys, id, 'phone', stored.phone),
    relatives: JSON.parse(openExpert(keys, id, 'relatives', stored.relatives)) as Relative[],
    bankAccount: stored.bankAccount && openExpert(keys, id, 'bankAccount', stored.bankAccount),
  };
}

async function write(tx: Ctx, id: string, profile: ExpertProfile): Promise<void> {
  const { keys } = tx.app;
  const { bankAccount } = profile;
  await run(
    tx,
    sql`update review_expert set name = ${profile.name}, id_no = ${sealExpert(keys, id, 'idNo', profile.idNo)},
          id_no_masked = ${mask('idNumber', profile.idNo)}, id_no_index = ${staffIndex(keys, profile.idNo)}, gender = ${profile.gender ?? null}, phone = ${sealExpert(keys, id, 'phone', profile.phone)}, phone_masked = ${mask('phone', profile.phone)},
          employer = ${profile.employer}, employer_uscc = ${profile.employerUscc},
          employer_parent = ${profile.employerParent ?? null}, employer_district = ${profile.employerDistrict ?? null}, title = ${profile.title},
          fields = ${[...profile.fields]}::text[], work_history = ${JSON.stringify(profile.workHistory)}::jsonb,
          relatives = ${sealExpert(keys, id, 'relatives', JSON.stringify(profile.relatives))}, valid_to = ${profile.validTo}::date,
          bank_account = ${bankAccount ? sealExpert(keys, id, 'bankAccount', bankAccount) : null},
          bank_masked = ${bankAccount ? mask('bankAccount', bankAccount) : null},
          version = version + 1, updated_at = ${tx.app.clock.now()}
        where id = ${id}`,
  );
}
