import { randomBytes } from 'node:crypto';
import type { NotNull } from 'kysely';
import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { SealedTable } from '../../../../platform/access/index.ts';
import { rowMac, sm3Hex, verifyRowMac } from '../../../../platform/crypto/index.ts';
import { type App, anonymous, type Ctx, type DeviceActor, type DeviceKind } from '../../../../platform/kernel/index.ts';

const TABLE = 'evaluation_pad';

interface SealedPad {
  id: string;
  orgId: string;
  counterId: string | null;
  tokenHash: string;
}

const sealed = ({ id, orgId, counterId, tokenHash }: SealedPad) => ({ id, orgId, counterId, tokenHash });

/** Pads that have a token (03 §41.7): the nightly scan tells of one whose counter or token nobody has set in the product. */
export const SEALED_PADS: SealedTable = {
  name: TABLE,
  title: '评价平板',
  key: sql`p.id::text`,
  select: sql`p.id::text as key, p.name as title, coalesce(p.row_mac, '') as "rowMac", p.id, p.org_id as "orgId", p.counter_id as "counterId",
    p.token_hash as "tokenHash" from (select * from evaluation_pad where token_hash is not null) p`,
  where: (key) => sql`id = ${key}::uuid`,
  columns: ({ id, orgId, counterId, tokenHash }) => ({ id, orgId, counterId, tokenHash }),
};

/** Makes the integrity code of a pad anew, after the product has changed it. One without a token needs none. */
export async function sealPad(tx: Ctx, id: string): Promise<void> {
  const pad = await tables(tx)
    .selectFrom('evaluation_pad')
    .select(['id', 'org_id as orgId', 'counter_id as counterId', 'token_hash as tokenHash'])
    .$narrowType<{ tokenHash: NotNull }>()
    .where('id', '=', id)
    .where('token_hash', 'is not', null)
    .executeTakeFirst();
  if (!pad) return;
  await run(tx, sql`update evaluation_pad set row_mac = ${rowMac(tx.app.keys, TABLE, sealed(pad))} where id = ${id}`);
}

/** Gives a pad its token, of which only the digest is kept; one that it had before is worth nothing afterwards. */
export async function giveToken(tx: Ctx, padId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = sm3Hex(token);
  const pad = await tables(tx)
    .selectFrom('evaluation_pad')
    .select(['id', 'org_id as orgId', 'counter_id as counterId'])
    .where('id', '=', padId)
    .forUpdate()
    .executeTakeFirst();
  if (!pad) throw new Error(`pad ${padId} has gone`);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update evaluation_pad set state = 'ACTIVE', token_hash = ${tokenHash}, row_mac = ${rowMac(tx.app.keys, TABLE, sealed({ ...pad, tokenHash }))},
               registered_at = ${now}, last_seen_at = ${now}, ip = ${tx.ip}, user_agent = ${tx.web?.userAgent ?? ''}, version = version + 1
         where id = ${padId}`,
  );
  return token;
}

/** A pad on a counter, as requests of `/graphql?device=pad` stand for it. */
export const padDevices: DeviceKind = {
  client: 'pad',
  async find(app: App, token: string, ip: string): Promise<DeviceActor | undefined> {
    const ctx = app.context(anonymous, { ip });
    const pad = await tables(ctx)
      .selectFrom('evaluation_pad as p')
      .innerJoin('org as o', 'o.id', 'p.org_id')
      .select([
        'p.id',
        'p.org_id as orgId',
        'p.counter_id as counterId',
        'p.token_hash as tokenHash',
        'p.name',
        'p.row_mac as rowMac',
        'o.name as orgName',
      ])
      .$narrowType<{ tokenHash: NotNull; rowMac: NotNull }>()
      .where('p.token_hash', '=', sm3Hex(token))
      .where('p.state', '=', 'ACTIVE')
      .where('o.enabled', '=', true)
      .executeTakeFirst();
    if (!pad) return undefined;
    if (!verifyRowMac(app.keys, TABLE, sealed(pad), pad.rowMac)) {
      app.log.error({ padId: pad.id }, 'the row of a pad was changed outside of the product: it is not let in');
      return undefined;
    }
    return { kind: 'DEVICE', client: 'pad', deviceId: pad.id, name: pad.name, orgId: pad.orgId, orgName: pad.orgName };
  },
  async inService(app: App, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await tables(app.context(anonymous))
      .selectFrom('evaluation_pad')
      .select('id')
      .where('id', '=', anyOf(ids))
      .where('state', '=', 'ACTIVE')
      .execute();
    return new Set(found.map(({ id }) => id));
  },
};
