import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { staffIndex } from '../../institutions/index.ts';
import { sealExpert } from './expert-cells.ts';
import { recordExpertEvent } from './expert-events.ts';
import { type ExpertProfile, readExpert } from './expert-input.ts';

export interface NewExpert {
  /** The account with which the expert signs in; it has the role 评审专家. */
  loginName: string;
  profile: ExpertProfile;
  requestId: string;
}

/**
 * Takes somebody into 专家库, by an account that exists.
 *
 * @throws BAD_INPUT for every field; where the account is unknown, no expert's, or somebody's already; where the person is in the library
 * @returns the expert's id
 */
export async function addExpert(ctx: Ctx, { loginName, profile, requestId }: NewExpert): Promise<string> {
  const read = readExpert(profile, localDateOf(ctx.app.clock.now()));
  // Only a digest of the request is kept; numbers in clear never are.
  const { id } = await once(ctx, 'addReviewExpert', requestId, { loginName, name: read.name }, async (tx) => ({
    id: await takeIn(tx, { loginName, profile: read, kind: 'ADD' }),
  }));
  return id;
}

/** One expert, checked already, in the transaction under way. @throws BAD_INPUT as {@link addExpert} @returns the expert's id */
export async function takeIn(
  tx: Ctx,
  { loginName, profile, kind }: { loginName: string; profile: ExpertProfile; kind: 'ADD' | 'IMPORT' },
): Promise<string> {
  const accountId = await requireAccount(tx, loginName);
  const id = uuidv7(tx.app.clock.now().getTime());
  await requireNew(tx, { id, accountId, idNo: profile.idNo });
  await insert(tx, id, accountId, profile);
  const text = kind === 'IMPORT' ? '由Excel导入入库' : '入库';
  await recordExpertEvent(tx, { expertId: id, kind, text: `${text}，账号 ${loginName.trim()}` });
  await recordAudit(tx, { event: 'training.expert.add', objectType: 'reviewExpert', objectId: id, detail: { kind } });
  return id;
}

async function requireAccount(tx: Ctx, loginName: string): Promise<string> {
  const account = await firstRow<{ id: string; expert: boolean }>(
    tx,
    sql`select u.id, exists (select 1 from user_role ur join role r on r.id = ur.role_id
             where ur.user_id = u.id and r.code = 'EXPERT') as expert
          from user_account u where u.login_name = ${loginName.trim()} and u.status <> 'DELETED'`,
  );
  if (!account) throw badInput([{ path: 'loginName', message: '没有这个账号' }]);
  if (!account.expert) throw badInput([{ path: 'loginName', message: '该账号没有评审专家角色' }]);
  return account.id;
}

/** Nobody else in the library has the account or is the person. @throws BAD_INPUT */
export async function requireNew(
  tx: Ctx,
  { id, accountId, idNo }: { id: string; accountId: string; idNo: string },
): Promise<void> {
  const known = await tables(tx)
    .selectFrom('review_expert')
    .select(sql<boolean>`account_id = ${accountId}`.as('account'))
    .where('id', '<>', id)
    .where(sql<boolean>`(account_id = ${accountId} or id_no_index = ${staffIndex(tx.app.keys, idNo)})`)
    .limit(1)
    .executeTakeFirst();
  if (known?.account) throw badInput([{ path: 'loginName', message: '该账号已是另一位专家的账号' }]);
  if (known) throw badInput([{ path: 'idNo', message: '该专家已在库' }]);
}

async function insert(tx: Ctx, id: string, accountId: string, profile: ExpertProfile): Promise<void> {
  const { keys } = tx.app;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into review_expert (id, created_at, updated_at, account_id, name, id_no, id_no_masked, id_no_index, gender, phone, phone_masked, employer,
          employer_uscc, employer_parent, employer_district, title, fields, work_history, relatives, valid_to, bank_account, bank_masked)
        values (${id}, ${now}, ${now}, ${accountId}, ${profile.name}, ${sealExpert(keys, id, 'idNo', profile.idNo)},
          ${mask('idNumber', profile.idNo)}, ${staffIndex(keys, profile.idNo)}, ${profile.gender ?? null}, ${sealExpert(keys, id, 'phone', profile.phone)},
          ${mask('phone', profile.phone)}, ${profile.employer},
          ${profile.employerUscc}, ${profile.employerParent ?? null}, ${profile.employerDistrict ?? null}, ${profile.title}, ${[...profile.fields]}::text[], ${JSON.stringify(profile.workHistory)}::jsonb,
          ${sealExpert(keys, id, 'relatives', JSON.stringify(profile.relatives))}, ${profile.validTo}::date,
          ${profile.bankAccount ? sealExpert(keys, id, 'bankAccount', profile.bankAccount) : null},
          ${profile.bankAccount ? mask('bankAccount', profile.bankAccount) : null})`,
  );
}
