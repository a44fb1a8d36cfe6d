import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import {
  type AwaitedRequest,
  factorNumber,
  getOrg,
  loadActor,
  type SecondPerson,
  standingOf,
} from '../access/index.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { insertRecord } from '../records/index.ts';
import { factorRequest } from './factor.record.ts';
import { RIGHTS } from './permissions.ts';

const CITY = '310000';

/** `3f2a 99c0 …`: short enough to be read out on the telephone. */
export const fingerprintOf = (publicKey: string): string =>
  (sm3Hex(Buffer.from(publicKey, 'hex')).slice(0, 16).match(/.{4}/g) ?? []).join(' ');

/** The request that waits for a person, if any. */
async function waiting(ctx: Ctx, userId: string): Promise<AwaitedRequest | undefined> {
  const found = await tables(ctx)
    .selectFrom('factor_request')
    .select(['request_no as no', 'fingerprint'])
    .where('user_id', '=', userId)
    .where('state', '=', 'ASKED')
    .executeTakeFirst();
  return found;
}

/** Whether somebody else could approve: holds the right, confirmed, works, and has a key to sign with. */
async function hasApprover(ctx: Ctx, owner: string): Promise<boolean> {
  const found = await tables(ctx)
    .selectFrom('user_account as u')
    .innerJoin('user_role as ur', 'ur.user_id', 'u.id')
    .innerJoin('role as r', 'r.id', 'ur.role_id')
    .innerJoin('role_permission as p', 'p.role_id', 'r.id')
    .select('u.id')
    .where('p.permission', '=', RIGHTS.approve)
    .where('u.id', '<>', owner)
    .where('u.status', '=', 'ENABLED')
    .where('u.second_factor', '<>', 'NONE')
    .where('r.enabled', '=', true)
    .where(sql<boolean>`ur.confirmed_at is not null and p.confirmed_at is not null`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * The owner has proven the key; it is bound once a security administrator or custodian other than he has approved. Only the first of an
 * installation finds nobody who could.
 */
export const asksSecondPerson: SecondPerson = {
  waiting,
  ask: async (tx, account, offered) => {
    if (!(await hasApprover(tx, account.id))) return undefined;
    const owner = await loadActor(tx, account.id);
    if (!owner) return undefined;
    const { districtCode, ...place } = standingOf(await getOrg(tx, account.orgId));
    await insertRecord(
      { ...tx, actor: owner },
      factorRequest,
      {
        kind: offered.certificate === null ? 'SM2_KEY' : 'SM2_CERT',
        user_id: account.id,
        login_name: account.loginName,
        fingerprint: fingerprintOf(offered.publicKey),
        certificate_no: factorNumber(offered),
        public_key: offered.publicKey,
        certificate: offered.certificate,
      },
      { start: 'ask', place: { ...place, districtCode: districtCode ?? CITY } },
    );
    return waiting(tx, account.id);
  },
};
