import { sql } from '../../../database/sql.ts';
import { requireIntact, sealedById, sealWhere } from '../../../platform/access/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 发放人员 (03 §41.7): who is paid in which class how much a month, and whether he still is. */
export const SEALED_PAYABLES = sealedById({
  name: 'payable_person',
  title: '优抚对象发放信息',
  called: sql`t.payable_no`,
  covers: ['payable_no', 'beneficiary_id', 'class_code', 'monthly', 'pay_status', 'stop_month'],
});

/** 优抚对象: which number is whose, and when he died. */
export const SEALED_BENEFICIARIES = sealedById({
  name: 'beneficiary',
  title: '优抚对象',
  called: sql`t.beneficiary_no || ' ' || t.name_masked`,
  covers: ['beneficiary_no', 'id_no_index', 'name_masked', 'birth_date', 'died_on'],
});

/** In the transaction that has written what the person is or is paid. */
export async function sealPerson(tx: Ctx, beneficiaryId: string): Promise<void> {
  await sealWhere(tx, SEALED_BENEFICIARIES, sql`t.id = ${beneficiaryId}::uuid`);
  await sealWhere(tx, SEALED_PAYABLES, sql`t.beneficiary_id = ${beneficiaryId}::uuid`);
}

/** Before anything is written of what a person is paid: a row that was changed by hand would get a code by it. @throws E-CR-12 */
export async function requireIntactPerson(ctx: Ctx, beneficiaryId: string): Promise<void> {
  await requireIntact(ctx, SEALED_BENEFICIARIES, sql`t.id = ${beneficiaryId}::uuid`);
  await requireIntact(ctx, SEALED_PAYABLES, sql`t.beneficiary_id = ${beneficiaryId}::uuid`);
}

/** The same for who goes on with others: a person who was changed by hand waits for both administrators, who are told. */
export async function isPersonIntact(ctx: Ctx, beneficiaryId: string): Promise<boolean> {
  try {
    await requireIntactPerson(ctx, beneficiaryId);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'E-CR-12') return false;
    throw error;
  }
}
