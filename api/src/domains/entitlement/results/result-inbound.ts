import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { InboundHandler } from '../../../platform/exchange/channel.ts';
import { publishChanges, readFlowRows } from '../../../platform/flow/index.ts';
import { stopInsurance } from '../../people/index.ts';
import { candidateBinding } from '../candidate-binding.ts';
import { type ResultItem, resultSchema, stoppedSchema } from './result.schema.ts';
import { SOURCE, takeResults } from './take-results.ts';

export const resultInbound: InboundHandler = {
  bizType: 'ENTITLEMENT.RESULT',
  title: '免申即享办理结果',
  schema: resultSchema,
  handle: async (tx, message) => {
    const { results } = message.body as { results: ResultItem[] };
    const taken = await takeResults(tx, results, message.messageId);
    if (taken === 0) return { code: 1003, message: '未找到对应人员' };
    return { code: 0, message: '已接收', data: { received: taken, unknown: results.length - taken } };
  },
};

/** 社保系统 has ended the insurance: the person's file says so. */
export const stoppedInbound: InboundHandler = {
  bizType: 'ENTITLEMENT.STOPPED',
  title: '停保结果',
  schema: stoppedSchema,
  handle: async (tx, message) => {
    const body = message.body as { candidateId: string; insuredTypes: string[]; stoppedOn: string };
    const { candidateId, insuredTypes, stoppedOn } = body;
    const found = await tables(tx)
      .selectFrom('entitlement_candidate')
      .select('person_id as personId')
      .where('id', '=', candidateId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return { code: 1003, message: '未找到对应人员' };
    await stopInsurance(tx, [{ personId: found.personId, insuranceTypes: insuredTypes, stoppedOn, source: SOURCE }]);
    await run(
      tx,
      sql`update entitlement_candidate set
            pension_state = case when 'PENSION' = any(${insuredTypes}::text[]) then 'STOPPED' else pension_state end,
            medical_state = case when 'MEDICAL' = any(${insuredTypes}::text[]) then 'STOPPED' else medical_state end
          where id = ${candidateId}`,
    );
    publishChanges(tx, candidateBinding.type, 'stopped', await readFlowRows(tx, candidateBinding, [candidateId]));
    return { code: 0, message: '已接收' };
  },
};
