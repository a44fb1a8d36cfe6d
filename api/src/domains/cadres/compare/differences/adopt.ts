import { tables } from '../../../../database/tables.ts';
import { advanceOne, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { tellDeath } from '../../../people/index.ts';
import { requestKeyChange } from '../../applications/request-change.ts';
import { APPLICATION } from '../../record-types.ts';
import { openCadres } from '../../register/find-cadres.ts';
import { applyValues, isWritable } from '../run/apply-values.ts';
import { tagsAfter } from '../run/judge.ts';
import { markExclusive } from '../run/write-chunk.ts';
import { FIELDS, type FieldKey, type ResultCode, SOURCES, type SourceCode } from '../words.ts';
import { openRemote } from './remote-value.ts';

const load = (tx: Ctx, id: string) =>
  tables(tx)
    .selectFrom('cadre_difference as d')
    .innerJoin('emp_cadre as c', 'c.id', 'd.cadre_id')
    .select(['d.id', 'd.difference_no as no', 'd.cadre_id as cadreId', 'd.source', 'd.code', 'd.field', 'd.local_text'])
    .select(['d.remote_value as sealed', 'c.version', 'c.district_code', 'c.identity_tags as tags'])
    .select('c.exclusive_identity as exclusive')
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow();
type Row = Awaited<ReturnType<typeof load>>;

const sourceOf = ({ source }: Row): string => SOURCES[source as SourceCode];

/** 采纳: a name goes through its application, a death to every line of business, what needs no approval into the register at once (03 §31.5). */
export async function adopt(tx: Ctx, { row: { id } }: FlowChange): Promise<void> {
  const row = await load(tx, id);
  const remote = openRemote(tx, row, row.sealed);
  if (row.code === 'NAME_DIFF') return changeName(tx, row, remote);
  if (row.code === 'DEATH') return tell(tx, 'confirmed', row, remote);
  if (isWritable(row.field as FieldKey)) return write(tx, row, remote);
  throw new Error(`a difference of ${row.field} cannot be adopted`);
}

/** 不采纳: what was only suspected ends. */
export async function dismiss(tx: Ctx, { row: { id }, input }: FlowChange): Promise<void> {
  const row = await load(tx, id);
  const reason = `比对结果${row.no}不采纳：${input.reasonText ?? ''}`.slice(0, 300);
  if (row.code === 'DEATH') return tell(tx, 'revoked', row, openRemote(tx, row, row.sealed));
  if (row.code === 'EXCLUSIVE' && row.exclusive)
    await markExclusive(tx, { id: row.cadreId, district_code: row.district_code }, false, reason);
}

async function changeName(tx: Ctx, row: Row, remote: string | null): Promise<void> {
  const applicationId = await requestKeyChange(
    tx,
    row.cadreId,
    {
      next_name: remote,
      next_id_no: null,
      next_bank_code: null,
      next_bank_account: null,
      next_account_name: null,
      reason: `采纳比对结果${row.no}，${sourceOf(row)}登记的姓名`,
    },
    row.id,
  );
  await advanceOne(tx, { type: APPLICATION, action: 'submit', rows: [{ id: applicationId }] });
  await tables(tx)
    .updateTable('cadre_difference')
    .set({ application_id: applicationId })
    .where('id', '=', row.id)
    .execute();
}

async function tell(tx: Ctx, what: 'confirmed' | 'revoked', row: Row, diedOn: string | null): Promise<void> {
  const [person] = await openCadres(tx, [row.cadreId]);
  if (!person || diedOn === null) throw new Error(`the death of ${row.cadreId} has no day`);
  const source = what === 'confirmed' ? `比对结果${row.no}（${sourceOf(row)}）` : `比对结果${row.no}核实有误`;
  await tellDeath(tx, what, { idNo: person.idNo, name: person.name }, { diedOn, source });
}

async function write(tx: Ctx, row: Row, remote: string | null): Promise<void> {
  const field = row.field as FieldKey;
  const target = { id: row.cadreId, version: row.version, districtCode: row.district_code };
  const shared = { field, source: row.source as SourceCode };
  const why = `采纳比对结果${row.no}`;
  if (field !== 'tags') {
    if (remote === null) throw new Error(`${FIELDS[field]} without a value`);
    return applyValues(tx, target, [{ ...shared, before: row.local_text, after: remote }], why);
  }
  const code = row.code as ResultCode;
  const [local, added] = code === 'LOST_TAG' ? [remote, null] : [null, remote];
  const codes = tagsAfter(row.tags, [{ ...shared, code, local, remote: added, handling: 'REVIEW' }], ['REVIEW']);
  return applyValues(tx, target, [{ ...shared, before: [...row.tags].sort().join(','), after: codes.join(',') }], why);
}
