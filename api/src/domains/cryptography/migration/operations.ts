import { tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { edits } from '../../../platform/records/index.ts';
import { refusal } from './errors.ts';
import { explanationForm, oddValue } from './jobs/odd-value.record.ts';
import { cryptoMigration, settingsForm } from './migration.record.ts';
import { RIGHTS } from './permissions.ts';
import { columnPlan, planForm } from './plans/plan.record.ts';
import { INDEX_KINDS } from './words.ts';

/** 作业设置 and 改造措施, in every state: they are read anew for each batch. */
export const settingsEdit = edits(cryptoMigration, settingsForm, {
  name: 'editCryptoMigration',
  permission: RIGHTS.plan,
  doc: '修改作业设置和改造措施',
  complete: async (_tx, { tls, tls_evidence }) => {
    if (tls && !tls_evidence?.trim()) throw badInput([{ path: 'tlsEvidence', message: '请填写传输加密的依据' }]);
    return {};
  },
});

/** What people decide otherwise than the inventory, until it is handed in. */
export const planEdit = edits(columnPlan, planForm, {
  name: 'editCryptoColumnPlan',
  permission: RIGHTS.plan,
  doc: '修改敏感字段的处理',
  complete: async (tx, written, id) => {
    const { state, column_name, data_class, index_column } = await tables(tx)
      .selectFrom('crypto_column_plan as p')
      .innerJoin('crypto_migration as m', 'm.id', 'p.migration_id')
      .select(['m.state', 'p.column_name', 'p.data_class', 'p.index_column'])
      .where('p.id', '=', id)
      .executeTakeFirstOrThrow();
    if (state !== 'REGISTERED') throw refusal('E-CM-12');
    if (!written.data_class || written.data_class === data_class) return { index_column };
    // Of another class it is found in another spelling, or by nobody.
    return { index_column: INDEX_KINDS[written.data_class] ? `${column_name}_sy` : null };
  },
});

export const explanationEdit = edits(oddValue, explanationForm, {
  name: 'explainCryptoOddValue',
  permission: RIGHTS.run,
  doc: '填写没有加密的情况说明',
});
