import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { normaliseNumberText } from '../../people/index.ts';
import { refusal } from '../errors.ts';
import { cadreFlow } from '../register/cadre.flow.ts';
import { cadre } from '../register/cadre.record.ts';
import { cadreIndexOf, findCadresByIndex } from '../register/find-cadres.ts';
import { identityOf } from '../register/identity.ts';
import { UNDER_WAY } from '../transfers/transfer.flow.ts';
import { APPLICATION_KINDS, type ApplicationKind } from '../words.ts';
import { application, type KeyEntry, type StatusEntry } from './application.record.ts';

/** In which status of the person each may be asked for (03 §31.4). */
const FROM: Readonly<Record<ApplicationKind, readonly string[]>> = {
  ADD: [],
  UPDATE_KEY: ['ACTIVE', 'STOPPED'],
  RESTORE: ['STOPPED', 'MOVED_OUT', 'CANCELLED', 'DEAD'],
  CANCEL: ['ACTIVE', 'STOPPED'],
  STOP: ['ACTIVE'],
  MOVE_OUT: ['ACTIVE', 'STOPPED'],
};

/** Somebody of whom nothing else is under way, locked until the transaction ends. @throws E-RY-06, E-RY-07, E-ZY-02, NOT_FOUND */
async function freePerson(tx: Ctx, cadreId: string, kind: ApplicationKind) {
  const row = await cadre.get(tx, cadreId);
  await tables(tx).selectFrom('emp_cadre').select('id').where('id', '=', cadreId).forUpdate().executeTakeFirst();
  if (!FROM[kind].includes(row.state))
    throw refusal('E-RY-07', {
      state: cadreFlow.states[row.state]?.title ?? row.state,
      kind: APPLICATION_KINDS[kind],
    });
  const open = await tables(tx)
    .selectFrom('cadre_application')
    .select('application_no as no')
    .where('cadre_id', '=', cadreId)
    .where('state', 'not in', ['PASSED', 'REJECTED', 'WITHDRAWN'])
    .executeTakeFirst();
  if (open) throw refusal('E-RY-06', { no: open.no });
  await refuseMoving(tx, cadreId);
  return row;
}

/** Who is being transferred is locked for everything else (03 §32.3). @throws E-ZY-02 */
export async function refuseMoving(ctx: Ctx, cadreId: string): Promise<void> {
  const moving = await tables(ctx)
    .selectFrom('cadre_transfer')
    .select('transfer_no as no')
    .where('cadre_id', '=', cadreId)
    .where('state', 'in', UNDER_WAY)
    .executeTakeFirst();
  if (moving) throw refusal('E-ZY-02', { no: moving.no });
}

type Person = Awaited<ReturnType<typeof freePerson>>;
const placeOf = ({ orgId, orgPath, districtCode }: Person) => ({ orgId, orgPath, districtCode });
const namedAs = (row: Person) => ({
  cadre_id: row.id,
  cadre_name_masked: row.personNameMasked,
  cadre_id_masked: row.idNoMasked,
});

/** 申请变更关键信息 (03 §31.4): name, number, account; what is left empty stays. @throws BAD_INPUT and as {@link freePerson} */
export async function requestKeyChange(ctx: Ctx, cadreId: string, entry: KeyEntry, requestId: string): Promise<string> {
  const { reason, ...next } = entry;
  if (Object.values(next).every((value) => value === null)) throw refusal('E-RY-08');
  refuseReason(reason);
  const { id } = await once(ctx, 'requestCadreKeyChange', requestId, { cadreId, entry }, async (tx) => {
    const row = await freePerson(tx, cadreId, 'UPDATE_KEY');
    const values = { ...next, ...(await checkedNumber(tx, row.id, next)), ...accountOf(next) };
    const asked = { kind: 'UPDATE_KEY', ...namedAs(row), ...values, reason };
    return { id: await insertRecord(tx, application, asked, { place: placeOf(row), start: 'draft' }) };
  });
  return id;
}

async function checkedNumber(tx: Ctx, cadreId: string, { next_id_no: given }: Pick<KeyEntry, 'next_id_no'>) {
  if (given === null) return {};
  const { id_no: idNo } = identityOf(tx, given);
  const [known] = await findCadresByIndex(tx, [cadreIndexOf(tx, idNo) ?? '']);
  if (known && known.id !== cadreId)
    throw badInput([
      { path: 'input.nextIdNo', code: 'E-RY-03', message: refusal('E-RY-03', { no: known.cadreNo }).message },
    ]);
  return { next_id_no: idNo };
}

const accountOf = ({ next_bank_account: account }: Pick<KeyEntry, 'next_bank_account'>) =>
  account === null ? {} : { next_bank_account: normaliseNumberText(account) };

/** 申请恢复、注销、停发、迁出本市 (03 §31.3, §32.4). @throws BAD_INPUT and as {@link freePerson} */
export async function requestStatus(ctx: Ctx, cadreId: string, entry: StatusEntry, requestId: string): Promise<string> {
  const { kind, effective_on: day, reason } = entry;
  if (kind === 'ADD' || kind === 'UPDATE_KEY')
    throw badInput([{ path: 'input.kind', message: '请选择状态变更的类型' }]);
  refuseReason(reason);
  if (day && day > localDateOf(ctx.app.clock.now()))
    throw badInput([{ path: 'input.effectiveOn', message: '发生日期不能晚于今天' }]);
  const { id } = await once(ctx, 'requestCadreStatus', requestId, { cadreId, entry }, async (tx) => {
    const row = await freePerson(tx, cadreId, kind);
    const asked = { kind, ...namedAs(row), effective_on: day, reason };
    return { id: await insertRecord(tx, application, asked, { place: placeOf(row), start: 'draft' }) };
  });
  return id;
}

function refuseReason(reason: string | null): void {
  if ([...(reason ?? '').trim()].length < 5)
    throw badInput([{ path: 'input.reason', message: '请填写申请原因，5至500个字' }]);
}
