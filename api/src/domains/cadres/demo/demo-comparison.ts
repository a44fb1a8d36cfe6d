import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { policyInForce } from '../compare/rule/policy-kind.ts';
import { comparison, type SourceStates } from '../compare/run/comparison.record.ts';
import { askedPeople } from '../compare/run/people.ts';
import { writeChunk } from '../compare/run/write-chunk.ts';
import type { Asked } from '../compare/sources/ask-source.ts';
import { type SourceRow, sourceRowSchema } from '../compare/sources/sources.ts';
import { ASKED, type AskedSource } from '../compare/words.ts';
import { placeOfDistrict } from '../register/place.ts';
import { REGISTERS } from './demo-channels.ts';
import { ALIKE, demoRegisters } from './demo-registers.ts';

/** One comparison of all the people of the demonstration, with what the registers of the sandbox would have answered. */
export async function compareDemo(tx: Ctx, ids: readonly string[]): Promise<void> {
  const people = await askedPeople(tx, ids);
  const rule = await policyInForce(tx);
  const place = await placeOfDistrict(tx, '310109');
  const total = people.length;
  const begun = { kind: 'MANUAL', status: 'WAITING', began_by: '陆颖', total };
  const id = await insertRecord(tx, comparison, begun, { place });
  const known = new Map(
    ASKED.map((source): [AskedSource, Map<string, SourceRow>] => [
      source,
      new Map(demoRegisters(REGISTERS[source]).map((row) => [row.idNo, sourceRowSchema.parse(row)])),
    ]),
  );
  const answers = new Map(
    people.map(({ id: cadreId, idNo }) => [
      cadreId,
      new Map(
        ASKED.map((source): [AskedSource, Asked] => {
          const row = known.get(source)?.get(idNo);
          // 人社 has somebody alike under another number.
          const others = [...(known.get(source)?.values() ?? [])].filter((one) => one.idNo === ALIKE.idNo);
          return [source, row ? { kind: 'FOUND', row } : { kind: 'NONE', others }];
        }),
      ),
    ]),
  );
  const result = await writeChunk(tx, id, people.map((one) => one.id).sort(), answers, rule.body);
  const states: SourceStates = Object.fromEntries(
    ASKED.map((source) => [source, { answered: total, failed: 0, down: false, off: false, why: null }]),
  );
  const now = tx.app.clock.now();
  await tables(tx)
    .updateTable('cadre_comparison')
    .set({
      status: 'DONE',
      done: total,
      found: result.found,
      applied: result.applied,
      counts: JSON.stringify(result.counts),
      sources: JSON.stringify(states),
      started_at: now,
      ended_at: now,
      seconds: 1,
      rule_no: rule.ruleNo,
      rule_version: rule.version,
    })
    .where('id', '=', id)
    .execute();
}
