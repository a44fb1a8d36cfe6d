import { firstRow, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { TRAINEE_CATEGORY, titleOfItem } from '../codes.ts';
import { completedSubsidised, lastCompleted } from '../trainees/completions.ts';
import { readMirror } from '../trainees/identity/mirror.ts';
import { openCell } from '../trainees/person-cells.ts';

/** The caller as a trainee, in clear for the question to the discharge system. */
export interface OwnTrainee {
  id: string;
  accountId: string;
  idNo: string;
  name: string;
  idNoMasked: string;
  nameMasked: string;
  phone: string;
  phoneMasked: string;
  completedSubsidised: number;
  lastCompleted: string | null;
}

/** @throws E-1301 for an account without 学员档案 */
export const getOwnTrainee = (ctx: Ctx): Promise<OwnTrainee> => getTrainee(ctx, requireUser(ctx).userId);

/** The trainee of an account. @throws E-1301 */
export async function getTrainee(ctx: Ctx, userId: string): Promise<OwnTrainee> {
  const found = await firstRow<Omit<OwnTrainee, 'accountId'>>(
    ctx,
    sql`select id, id_no as "idNo", name, id_no_masked as "idNoMasked", name_masked as "nameMasked", phone,
          phone_masked as "phoneMasked",
          ${completedSubsidised} as "completedSubsidised", ${lastCompleted} as "lastCompleted" from training_trainee t where account_id = ${userId}`,
  );
  if (!found) throw new DomainError('E-1301', '您的账号没有学员档案，请先完成实名登录');
  const open = (cell: 'idNo' | 'name' | 'phone', sealed: string) =>
    openCell(ctx.app.keys, 'training_trainee', found.id, cell, sealed);
  return {
    ...found,
    accountId: userId,
    idNo: open('idNo', found.idNo),
    name: open('name', found.name),
    phone: open('phone', found.phone),
  };
}

/** The identity block of the form: what is known of the caller, masked, and what the discharge system said of him last (SC13-3). */
export async function describeOwnTrainee(ctx: Ctx) {
  const own = await getOwnTrainee(ctx);
  const record = await readMirror(ctx, own.idNo);
  return {
    name: own.nameMasked,
    idNo: own.idNoMasked,
    phone: own.phoneMasked,
    categoryTitle: record ? titleOfItem(TRAINEE_CATEGORY, record.category) : null,
    districtName: record ? (regionTitle(record.districtCode) ?? record.districtCode) : null,
    dischargeDate: record?.dischargeDate ?? null,
  };
}
