import { tables } from '../../../database/tables.ts';
import { blindIndex, decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { KnownDeath } from '../../people/index.ts';
import { SOURCES } from '../words.ts';

/** A record of 死亡库 that holds, as matches and other lines of business need it. */
interface HeldRecord extends KnownDeath {
  recordId: string;
  sourceSystem: string;
}

/**
 * What 死亡库 has said of a number before anybody kept its person: whoever is entered later is looked up here. Neither what it has taken back nor what
 * an officer has refuted is among it.
 */
export async function recordsNaming(ctx: Ctx, idNo: string): Promise<HeldRecord[]> {
  const index = blindIndex(ctx.app.keys, { name: 'death_record.id_no', kind: 'id' }, idNo);
  const found = await tables(ctx)
    .selectFrom('death_record as d')
    .select(['d.id', 'd.source_system as source', 'd.name', 'd.died_on as diedOn'])
    .where('d.id_no_index', '=', index)
    .where('d.op', '<>', 'CANCEL')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('death_match_record as l')
            .innerJoin('death_match as m', 'm.id', 'l.match_id')
            .select('m.id')
            .whereRef('l.death_record_id', '=', 'd.id')
            .where('m.state', '=', 'REFUTED'),
        ),
      ),
    )
    .orderBy('d.id')
    .execute();
  const words: Readonly<Record<string, string>> = SOURCES;
  return found.map(({ id, source, name, diedOn }) => ({
    recordId: id,
    sourceSystem: source,
    name: decryptColumn(ctx.app.keys, { table: 'death_record', column: 'name', rowId: id }, name),
    diedOn,
    source: words[source] ?? source,
  }));
}
