import { tables } from '../../../database/tables.ts';
import { demoKeyPair } from '../../access/demo/demo-accounts.ts';
import { findAccountByLogin } from '../../access/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { asksSecondPerson } from '../ask.ts';

/** A head of section in the city whose key file waits for the security administrator; the file is the one that the sign-in page of a demonstration offers. */
export async function loadDemoFactors(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('factor_request').select('id').limit(1).executeTakeFirst()) return;
  const account = await findAccountByLogin(ctx, 'section_city');
  if (account?.secondFactor !== 'NONE') return;
  const { publicKey } = demoKeyPair(account.loginName);
  await transaction(ctx, (tx) => asksSecondPerson.ask(tx, account, { publicKey, certificate: null }));
}
