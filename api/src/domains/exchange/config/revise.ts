import { run, sql } from '../../../database/sql.ts';
import { sealAgain } from '../../../platform/access/index.ts';
import { SEALED_VERSIONS } from '../../../platform/exchange/serve/sealed-distributions.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';

export interface Revision {
  type: 'source' | 'channel' | 'distribution' | 'uplink';
  id: string;
  version: number;
  content: object;
}

/** Keeps a version for good: what the log's version numbers refer to. Never with a secret. */
export async function keepRevision(tx: Ctx, { type, id, version, content }: Revision): Promise<void> {
  await run(
    tx,
    sql`insert into exchange_revision (object_id, version, object_type, content, saved_at, saved_by)
        values (${id}, ${version}, ${type}, ${JSON.stringify(content)}::jsonb, ${tx.app.clock.now()}, ${actorName(tx.actor)})`,
  );
  await sealAgain(tx, SEALED_VERSIONS, `${id} ${version}`);
}
