import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { updateRecord } from '../../../../platform/records/index.ts';
import { keepMonths } from '../../pension/snapshots.ts';
import { CADRE } from '../../record-types.ts';
import { cadre } from '../../register/cadre.record.ts';
import { keepChanges } from '../../register/change-log.ts';
import type { FieldKey } from '../words.ts';
import { FIELDS, SOURCES, type SourceCode } from '../words.ts';
import { shownValue } from './finding.ts';

/** A field of the register that a comparison writes, and what it was. */
export interface Written {
  field: FieldKey;
  source: SourceCode;
  before: string | null;
  after: string;
}

const COLUMNS: Readonly<Partial<Record<FieldKey, string>>> = {
  address: 'address',
  retireDate: 'retire_date',
  medicalInsurance: 'medical_insurance',
};

/** Fields that may be written as a source says them; what else differs takes another way (03 §31.4). */
export const isWritable = (field: FieldKey): boolean => field === 'tags' || COLUMNS[field] !== undefined;

interface Target {
  id: string;
  version: number;
  districtCode: string;
}

/**
 * Writes what sources say into the register, with its history (03 §31.5): content that needs no approval, and tags. Part of the caller's transaction,
 * which holds the person's lock.
 *
 * @param more further columns of the same writing
 */
export async function applyValues(
  tx: Ctx,
  { id, version, districtCode }: Target,
  written: readonly Written[],
  why: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (written.length === 0) return;
  const values = Object.fromEntries(
    written.map(({ field, after }) =>
      field === 'tags' ? ['identity_tags', after.split(',').filter(Boolean)] : [COLUMNS[field] ?? field, after],
    ),
  );
  await updateRecord(tx, cadre, id, version, { ...values, ...more });
  const changes = written.map(({ field, before, after }) => ({
    field: FIELDS[field],
    before: shownValue(field, before),
    after: shownValue(field, after),
  }));
  const sources = [...new Set(written.map(({ source }) => SOURCES[source]))].join('、');
  await keepChanges(tx, { id, districtCode }, changes, { reason: `${why}：${sources}` });
  const note = `${why}（${sources}）：${changes.map(({ field }) => field).join('、')}`;
  await advanceOne(tx, { type: CADRE, action: 'edit', rows: [{ id }], input: { note }, mode: 'CASCADE' });
}

/** A month of somebody's pension as 人社 gave it with a comparison; read only, like what is asked for. */
export const keepPension = (tx: Ctx, cadreId: string, requestId: string, month: string, amount: string) =>
  keepMonths(tx, cadreId, requestId, [{ month, amount, payStatus: '正常', insuredPlace: null }]);
