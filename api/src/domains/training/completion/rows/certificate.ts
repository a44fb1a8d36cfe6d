import { rows, sql } from '../../../../database/sql.ts';
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
  const found = await rows<Numbered & { runNo: string }>(
    tx,
    sql`select w.run_trainee_id as "runTraineeId", w.certificate_type as "certificateType", w.certificate_no as "certificateNo", r.run_no as "runNo"
          from run_completion_row w join run_trainee t on t.id = w.run_trainee_id join training_run r on r.id = t.run_id
         where w.certificate_no = any(${numbered.map(({ certificateNo }) => certificateNo ?? '')}::text[])`,
  );
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
