import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { parseIdNumber, parseMobile, parsePersonName } from '../../people/index.ts';
import { personCells, sealCell } from './person-cells.ts';

/** What the city's real-name sign-in tells of somebody (02 §5.2, A10). */
export interface RealName {
  idNo: string;
  name: string;
  phone: string;
}

/** 学员档案 of an account (02 §5.3). @throws BAD_INPUT naming every field @returns its id */
export async function registerTrainee(tx: Ctx, accountId: string, given: RealName): Promise<string> {
  const now = tx.app.clock.now();
  const idNo = parseIdNumber(given.idNo, { today: localDateOf(now) });
  const name = parsePersonName(given.name);
  const phone = parseMobile(given.phone);
  const faults: FieldError[] = [];
  if (!idNo.ok) faults.push({ path: 'idNo', message: idNo.message, code: idNo.code });
  if (!name.ok) faults.push({ path: 'name', message: name.message });
  if (!phone.ok) faults.push({ path: 'phone', message: phone.message });
  if (!idNo.ok || !name.ok || !phone.ok) throw badInput(faults);
  const { keys } = tx.app;
  const id = uuidv7(now.getTime());
  const cells = personCells(keys, 'training_trainee', id, { idNo: idNo.idNo18, name: name.value });
  await run(
    tx,
    sql`insert into training_trainee (id, created_at, updated_at, account_id, id_no, id_no_masked, id_no_index, name, name_masked, phone,
          phone_masked)
        values (${id}, ${now}, ${now}, ${accountId}, ${cells.idNo}, ${cells.idNoMasked}, ${cells.idNoIndex}, ${cells.name},
          ${cells.nameMasked}, ${sealCell(keys, 'training_trainee', id, 'phone', phone.value)}, ${mask('phone', phone.value)})`,
  );
  return id;
}
