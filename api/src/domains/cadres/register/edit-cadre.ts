import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { cadreErrors } from '../errors.ts';
import { CADRE } from '../record-types.ts';
import { type Content, cadre, PLAIN } from './cadre.record.ts';
import { cadreTable } from './cadre-table.ts';
import { type Changed, differencesOf, keepChanges } from './change-log.ts';
import { districtName, placeOfStreet } from './place.ts';

/** In which somebody's own content may be changed at once; before, it is the application's to change. */
const EDITABLE = ['ACTIVE', 'STOPPED'];
/** Shown masked: a form brings nothing of them that was not typed anew. */
const SEALED = ['phone', 'address'] as const;
const OPEN = PLAIN.filter((key) => key !== 'phone' && key !== 'address');

/**
 * 修改信息 (03 §31.4): what is no key field, at once and with history. A street of the same district moves the person to its office.
 *
 * @throws BAD_INPUT for a street of elsewhere, E-0503, E-0504
 */
export async function editCadre(ctx: Ctx, id: string, version: number, content: Content): Promise<void> {
  await transaction(ctx, async (tx) => {
    const before = await cadre.get(tx, id);
    if (content.street_code.slice(0, 6) !== before.districtCode)
      throw badInput([
        {
          path: 'input.streetCode',
          message: cadreErrors['E-RY-10'].replace('{district}', districtName(before.districtCode)),
        },
      ]);
    await writeContent(tx, id, version, content);
  });
}

/** Writes content over what a person has, keeps what was changed; the caller has made sure that it may. Part of its transaction. */
export async function writeContent(
  tx: Ctx,
  id: string,
  version: number,
  content: Content,
  ground: { reason?: string; applicationNo?: string } = {},
): Promise<void> {
  const before = await tables(tx).selectFrom('emp_cadre').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const changes = differencesOf(before, content, OPEN);
  const written: Record<string, unknown> = Object.fromEntries(OPEN.map((key) => [key, content[key]]));
  for (const key of SEALED) {
    const given = content[key];
    if (given === null) continue;
    const was = before[key];
    const open = was && decryptColumn(tx.app.keys, { table: 'emp_cadre', column: key, rowId: id }, was);
    if (open === given) continue;
    written[key] = given;
    changes.push(maskedChange(key, open, given));
  }
  const place = await placeOfStreet(tx, content.street_code);
  await updateRecord(
    tx,
    cadre,
    id,
    version,
    {
      ...written,
      org_id: place.orgId,
      org_path: place.orgPath,
      changed_at: tx.app.clock.now(),
    },
    EDITABLE,
  );
  await keepChanges(tx, { id, districtCode: place.districtCode }, changes, ground);
  if (changes.length === 0) return;
  const note = `修改：${changes.map(({ field }) => field).join('、')}`;
  await advanceOne(tx, { type: CADRE, action: 'edit', rows: [{ id }], input: { note }, mode: 'CASCADE' });
}

/** Of a sealed field what history may say of it: both values masked alike still differ. */
export function maskedChange(
  key: 'phone' | 'address' | 'person_name' | 'id_no' | 'bank_account' | 'account_name',
  before: string | null,
  after: string,
): Changed {
  const column = cadreTable.columns[key];
  return {
    field: column.title,
    before: before === null ? null : mask(column.mask, before),
    after: mask(column.mask, after),
  };
}
