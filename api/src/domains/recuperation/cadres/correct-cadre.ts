import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { badInput, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import { CADRE } from '../record-types.ts';
import { retiredCadre } from './cadre.record.ts';

/** What makes a cadre 资料有误 (R29-1); what is absent stays as it is. */
export interface CadreCorrection {
  name?: string | null | undefined;
  idNo?: string | null | undefined;
  birthDate?: string | null | undefined;
}

/**
 * 更正资料 (R29-1 "listed for correction"): name, number or day of birth of a cadre, with the reason; he comes into question from the next screening on.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0504
 */
export async function correctCadre(
  ctx: Ctx,
  id: string,
  version: number,
  correction: CadreCorrection,
  reason: string,
): Promise<void> {
  const words = requireReason(reason, { path: 'reason' });
  const values = readCorrection(ctx, correction);
  await transaction(ctx, async (tx) => {
    const { id: known } = await retiredCadre.get(tx, id);
    if (values.id_no) await refuseAnothers(tx, known, values.id_no);
    await updateRecord(tx, retiredCadre, known, version, { ...values });
    await recordAudit(tx, {
      event: 'recuperation.cadre-correct',
      objectType: CADRE,
      objectId: known,
      detail: { fields: Object.keys(values), reason: words },
    });
  });
}

interface Values {
  name?: string;
  id_no?: string;
  birth_date?: string;
}

function readCorrection(ctx: Ctx, { name, idNo, birthDate }: CadreCorrection): Values {
  const today = localDateOf(ctx.app.clock.now());
  const values: Values = {};
  if (name?.trim()) {
    if ([...name.trim()].length > 50) throw badInput([{ path: 'name', message: '姓名不能超过50个字' }]);
    values.name = name.trim();
  }
  if (idNo?.trim()) {
    const parsed = parseIdNumber(idNo, { today });
    if (!parsed.ok) throw badInput([{ path: 'idNo', message: parsed.message }]);
    values.id_no = parsed.idNo18;
  }
  if (birthDate) {
    if (!isLocalDate(birthDate) || birthDate > today)
      throw badInput([{ path: 'birthDate', message: '出生日期不正确' }]);
    values.birth_date = birthDate;
  }
  if (Object.keys(values).length === 0) throw badInput([{ path: 'correction', message: '请填写要更正的内容' }]);
  return values;
}

/** One person under two numbers of the mirror would be found, and marked dead, under one of them alone. @throws BAD_INPUT */
async function refuseAnothers(tx: Ctx, id: string, idNo: string): Promise<void> {
  const index = blindIndex(tx.app.keys, { name: 'retired_cadre.id_no', kind: 'id' }, idNo);
  const other = await tables(tx)
    .selectFrom('retired_cadre')
    .select('cadre_uid')
    .where('id_no_index', '=', index ?? '')
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other) throw badInput([{ path: 'idNo', message: `该身份证号已在库，属于人员编号${other.cadre_uid}` }]);
}
