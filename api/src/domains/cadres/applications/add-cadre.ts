import { getOrg } from '../../../platform/access/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { camel } from '../../../platform/records/columns.ts';
import { insertRecord, updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { cadre, type Entry } from '../register/cadre.record.ts';
import { identityOf } from '../register/identity.ts';
import { judgeEntries } from '../register/judge-entries.ts';
import { lockIdentities } from '../register/lock-identities.ts';
import { placeOfStreet } from '../register/place.ts';
import { application } from './application.record.ts';

/** In which what is asked for is still its operator's to write. */
export const OPEN_STATES = ['DRAFT', 'AT_OPERATOR', 'RETURNED', 'RETURNED_STREET', 'BATCH_RETURNED'];

/**
 * 人员新增 (03 §31.1): the person stands 待审批 until the application has passed all levels.
 *
 * @returns the application
 * @throws BAD_INPUT with E-RY-02 … E-RY-10
 */
export async function addCadre(ctx: Ctx, entry: Entry, requestId: string): Promise<string> {
  const { id } = await once(ctx, 'addEmpCadre', requestId, entry, async (tx) => {
    await lockIdentities(tx);
    await refuseWrong(tx, entry);
    const place = await placeOfStreet(tx, entry.street_code);
    await refuseBeyond(tx, place.orgPath);
    const values = { ...entry, ...identityOf(tx, entry.id_no), source: 'MANUAL', identity_tags: ['T01'] };
    const cadreId = await insertRecord(tx, cadre, values, { place, start: 'draft' });
    const asked = { kind: 'ADD', cadre_id: cadreId, ...namedAs(tx, entry), reason: '人员新增' };
    return { id: await insertRecord(tx, application, asked, { place, start: 'draft' }) };
  });
  return id;
}

/** 修改申请 of a person who is not on the register yet: while nobody has to judge it. @throws BAD_INPUT, E-0503, E-0504 */
export async function saveDraft(ctx: Ctx, id: string, version: number, entry: Entry): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { cadreId, kind, state } = await application.get(tx, id);
    if (kind !== 'ADD') throw refuse('E-0503', { state });
    await lockIdentities(tx);
    await refuseWrong(tx, entry, cadreId);
    const place = await placeOfStreet(tx, entry.street_code);
    await refuseBeyond(tx, place.orgPath);
    const at = { org_id: place.orgId, org_path: place.orgPath };
    await updateRecord(tx, application, id, version, { ...namedAs(tx, entry), ...at }, OPEN_STATES);
    const before = await cadre.get(tx, cadreId);
    await updateRecord(tx, cadre, cadreId, before.version, { ...entry, ...identityOf(tx, entry.id_no), ...at }, [
      'PENDING',
    ]);
  });
}

/** What an application shows of whom it is about. */
export const namedAs = (ctx: Ctx, { person_name: name, id_no: idNo }: Pick<Entry, 'person_name' | 'id_no'>) => ({
  cadre_name_masked: mask('name', name),
  cadre_id_masked: mask('idNumber', identityOf(ctx, idNo).id_no),
});

async function refuseWrong(tx: Ctx, entry: Entry, own?: string): Promise<void> {
  const [judged] = await judgeEntries(tx, [entry], { updates: false });
  // A draft that is written anew is known by itself.
  const faults = (judged?.faults ?? []).filter(({ code }) => !(code === 'E-RY-05' && judged?.known?.id === own));
  if (faults.length > 0)
    throw badInput(
      faults.map(({ key, message, code }) => ({ path: `input.${camel(key)}`, message, ...(code && { code }) })),
    );
}

/** A street drafts for its own street alone (03 §31.2). @throws BAD_INPUT */
async function refuseBeyond(tx: Ctx, orgPath: string): Promise<void> {
  const { level, path } = await getOrg(tx, requireUser(tx).orgId);
  if (level === 'STREET' && !orgPath.startsWith(path))
    throw badInput([{ path: 'input.streetCode', message: '只能为本街镇人员起草申请' }]);
}
