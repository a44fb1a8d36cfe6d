import { tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { edits, formOf } from '../../../../platform/records/index.ts';
import { contractTable, runContract } from './contract.record.ts';

const form = formOf(contractTable, 'StatedContractInput', '合同载明的人数和金额', ['stated_count', 'stated_amount']);

/** What the paper says, to be held against what was calculated when it is uploaded (T21-4). */
export const stating = edits(runContract, form, {
  name: 'stateRunContract',
  permission: 'training.run:open',
  doc: '填写合同载明的人数和金额, before the scan is uploaded',
  complete: async (tx, _given, id) => {
    const row = await runContract.get(tx, id);
    const now = await tables(tx)
      .selectFrom('run_contract')
      .select('state')
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirst();
    if (now?.state !== 'DRAFT') throw new DomainError('E-2110', '合同已上传，不能修改');
    return {};
  },
});
