import { anyOf, tables } from '../../../../database/tables.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** What is certified; numbers are unique within each. */
export const CERTIFICATE_TYPES = {
  LEVEL: '职业技能等级证书',
  SKILL: '职业资格证书',
  SPECIAL: '特种作业操作证',
  OTHER: '其他证书',
} as const;
export type CertificateType = keyof typeof CERTIFICATE_TYPES;

interface Numbered {
  runTraineeId: string;
  certificateType: string | null;
  certificateNo: string | null;
}

type PathOf = (at: number) => string;

/** @param path of the field with the number of the n-th row @throws BAD_INPUT naming what {@link faultsOfNumbers} finds */
export async function requireOwnNumbers(tx: Ctx, given: readonly Numbered[], path: PathOf): Promise<void> {
  const faults = await faultsOfNumbers(tx, given, path);
  if (faults.length > 0) throw badInput(faults);
}

/** No certificate stands twice: neither in what is given nor in another trainee's row, whose run is named (02 §16.7). */
export async function faultsOfNumbers(tx: Ctx, given: readonly Numbered[], path: PathOf): Promise<FieldError[]> {
  const numbered = given.flatMap((one, at) => (one.certificateNo ? [{ ...one, at }] : []));
  if (numbered.length === 0) return [];
  const key = (one: { certificateType: string | null; certificateNo: string | null }) =>
    `${one.certificateType} ${one.certificateNo}`;
  const found = await tables(tx)
    .selectFrom('run_completion_row as w')
    .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
    .innerJoin('training_run as r', 'r.id', 't.run_id')
    .select(['w.run_trainee_id as runTraineeId', 'w.certificate_type as certificateType'])
    .select(['w.certificate_no as certificateNo', 'r.run_no as runNo'])
    .where('w.certificate_no', '=', anyOf(numbered.map(({ certificateNo }) => certificateNo)))
    .execute();
  const held = new Map(found.map((one) => [key(one), one]));
  return numbered.flatMap((one, nth) => {
    const other = held.get(key(one));
    if (
      other &&
      other.runTraineeId !== one.runTraineeId &&
      !given.some((row) => row.runTraineeId === other.runTraineeId)
    )
      return [{ path: path(one.at), message: `证书编号已登记在班次${other.runNo}` }];
    const twice = numbered.findIndex((before) => key(before) === key(one)) < nth;
    return twice ? [{ path: path(one.at), message: '证书编号重复' }] : [];
  });
}
