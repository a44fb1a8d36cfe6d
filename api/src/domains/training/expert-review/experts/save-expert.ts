import { firstRow, run, sql } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { staffIndex } from '../../institutions/index.ts';
import { sealExpert } from './expert-cells.ts';
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
  const { id } = await once(ctx, 'addReviewExpert', requestId, { loginName, name: read.name }, () =>
    transaction(ctx, async (tx) => {
      const accountId = await requireAccount(tx, loginName);
      const id = uuidv7(tx.app.clock.now().getTime());
      await requireNew(tx, id, accountId, read);
      await insert(tx, id, accountId, read);
      await recordAudit(tx, { event: 'training.expert.add', objectType: 'reviewExpert', objectId: id });
      return { id };
    }),
  );
  return id;
}

/** 停用 or 在聘 again: who is switched off can be given nothing; what he has stays. @throws NOT_FOUND, E-0504 */
export async function setExpertEnabled(
  ctx: Ctx,
  { id, version, enabled }: { id: string; version: number; enabled: boolean },
): Promise<void> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const known = await firstRow<{ version: number }>(
      tx,
      sql`select version from review_expert where id = ${id} for update`,
    );
    if (!known) throw refuse('NOT_FOUND');
    if (known.version !== version) throw refuse('E-0504');
    await run(
      tx,
      sql`update review_expert set enabled = ${enabled}, version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'training.expert.change',
      objectType: 'reviewExpert',
      objectId: id,
      detail: { enabled },
    });
  });
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

async function requireNew(tx: Ctx, id: string, accountId: string, { idNo }: ExpertProfile): Promise<void> {
  const known = await firstRow<{ account: boolean }>(
    tx,
    sql`select account_id = ${accountId} as account from review_expert
         where id <> ${id} and (account_id = ${accountId} or id_no_index = ${staffIndex(tx.app.keys, idNo)}) limit 1`,
  );
  if (known?.account) throw badInput([{ path: 'loginName', message: '该账号已是另一位专家的账号' }]);
  if (known) throw badInput([{ path: 'idNo', message: '该专家已在库' }]);
}

async function insert(tx: Ctx, id: string, accountId: string, profile: ExpertProfile): Promise<void> {
  const { keys } = tx.app;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into review_expert (id, created_at, updated_at, account_id, name, id_no, id_no_masked, id_no_index, phone, employer,
          employer_uscc, title, fields, work_history, relatives, valid_to)
        values (${id}, ${now}, ${now}, ${accountId}, ${profile.name}, ${sealExpert(keys, id, 'idNo', profile.idNo)},
          ${mask('idNumber', profile.idNo)}, ${staffIndex(keys, profile.idNo)}, ${profile.phone}, ${profile.employer},
          ${profile.employerUscc}, ${profile.title}, ${[...profile.fields]}::text[], ${JSON.stringify(profile.workHistory)}::jsonb,
          ${sealExpert(keys, id, 'relatives', JSON.stringify(profile.relatives))}, ${profile.validTo}::date)`,
  );
}
