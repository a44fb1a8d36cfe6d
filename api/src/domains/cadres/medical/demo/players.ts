import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { demoKeyPair } from '../../../../platform/access/demo/demo-accounts.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { sm2Sign } from '../../../../platform/crypto/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { statementText } from '../../../../platform/flow/signature/statement.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ROSTER } from '../record-types.ts';

const SEATS = {
  city: ['city_officer', 'CITY_OFFICER'],
  city2: ['city_officer2', 'CITY_OFFICER'],
  section: ['section_city', 'CITY_SECTION'],
  leader: ['leader_city', 'CITY_LEADER'],
  officer: ['officer_hk', 'BIZ_OFFICER'],
  chief: ['chief_hk', 'DIST_CHIEF'],
  director: ['director_hk', 'DIST_DIRECTOR'],
  street: ['street_oyl', 'STREET_OFFICER'],
} as const;
type Seat = keyof typeof SEATS;
export type Players = Readonly<Record<Seat, Ctx>>;

/** Whoever acts in the demonstration, with the rights of his preset; undefined where the accounts are not there. */
export async function castOf(ctx: Ctx): Promise<Players | undefined> {
  const cast = new Map<Seat, Ctx>();
  for (const seat of Object.keys(SEATS) as Seat[]) {
    const [login, role] = SEATS[seat];
    const user = await tables(ctx)
      .selectFrom('user_account')
      .select('id')
      .where('login_name', '=', login)
      .executeTakeFirst();
    const actor = user && (await demoActor(ctx, user.id, role));
    if (!actor) return undefined;
    cast.set(seat, { ...ctx, actor });
  }
  const of = (seat: Seat): Ctx => {
    const found = cast.get(seat);
    if (!found) throw new Error(`nobody plays ${seat}`);
    return found;
  };
  return {
    city: of('city'),
    city2: of('city2'),
    section: of('section'),
    leader: of('leader'),
    officer: of('officer'),
    chief: of('chief'),
    director: of('director'),
    street: of('street'),
  };
}

/** The last of the city's chain signs with the key of the demonstration and passes the roster. */
export async function signRoster(leader: Ctx, id: string): Promise<void> {
  const { version, list_digest } = await tables(leader)
    .selectFrom('medical_roster')
    .select(['version', 'list_digest'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const digest = list_digest ?? '';
  const pair = demoKeyPair('leader_city');
  const statement = statementText({
    action: 'pass',
    digest,
    exp: leader.app.clock.now().toISOString(),
    loginName: 'leader_city',
    nonce: '0'.repeat(64),
    origin: 'demo',
    recordId: id,
    recordType: ROSTER,
    sid: 'demo',
    version: String(version),
  });
  const signed = {
    requestId: randomUUID(),
    recordType: ROSTER,
    recordId: id,
    version,
    action: 'pass',
    digest,
    statement,
    publicKey: pair.publicKey,
    certificate: null,
    signature: sm2Sign(statement, pair),
  };
  await advanceOne(leader, { type: ROSTER, action: 'pass', rows: [{ id }], input: { signed } });
}
