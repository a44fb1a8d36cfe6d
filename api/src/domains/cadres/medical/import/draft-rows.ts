import { anyOf, tables } from '../../../../database/tables.ts';
import { blindIndex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { NOTHING, sumOf } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { beforePaying } from '../../../../platform/payments/index.ts';
import {
  type CadreOnRegister,
  findCadres,
  heldReasons,
  type OpenCadre,
  openCadres,
} from '../../register/find-cadres.ts';
import { requireIntactCadres } from '../../register/sealed-cadres.ts';
import { HELD } from '../../words.ts';
import { amountRules } from '../parameters.ts';
import { paidInYear } from '../payment/paid-in-year.ts';
import { MEDICAL_PURPOSE } from '../payment/purpose-key.ts';
import { isAccount } from '../rows/account.ts';
import { reckon } from '../rows/reckon.ts';
import type { LockedCycle } from './lock-cycle.ts';

/** A row that is not written yet, and the district that it belongs to. */
export interface DraftRow {
  districtCode: string;
  values: Readonly<Record<string, unknown>> & { pay: string };
}

/** One row for each person of the cycle's lines (R33-1), in the order of district, street and person. */
export async function draftRows(tx: Ctx, cycle: LockedCycle): Promise<DraftRow[]> {
  const lines = await tables(tx)
    .selectFrom('medical_line')
    .select(['cadre_id', 'amount'])
    .where('cycle_id', '=', cycle.id)
    .execute();
  const ofCadre = Map.groupBy(lines, ({ cadre_id }) => cadre_id);
  const ids = [...ofCadre.keys()];
  await requireIntactCadres(tx, ids);
  const rules = await readParameter(tx, amountRules);
  const known = await openCadres(tx, ids);
  // Whoever knows of reasons not to pay is asked before a roster is made (03 §34.5).
  const waiting = await beforePaying(tx, {
    occasion: 'ROSTER',
    purpose: MEDICAL_PURPOSE,
    persons: known.map(({ id, idNo }) => ({ claim: id, personId: null, idNo })),
  });
  const opened = new Map(known.map((one) => [one.id, one]));
  const paid = await paidInYear(tx, cycle.year, ids);
  const earlier = await earlierAccounts(tx, ids);
  const cadres = (await findCadres(tx, ids)).toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
  return cadres.map((cadre, at) => {
    const own = ofCadre.get(cadre.id) ?? [];
    const { gross, left, pay, note } = reckon(
      own.map(({ amount }) => amount),
      rules,
      sumOf(paid.get(cadre.id) ?? []),
    );
    const open = opened.get(cadre.id);
    return {
      districtCode: cadre.districtCode,
      values: {
        cycle_id: cycle.id,
        cadre_id: cadre.id,
        seq: at + 1,
        year: cycle.year,
        street_code: cadre.streetCode,
        person_name: open?.name ?? '',
        id_no: open?.idNo ?? '',
        line_count: own.length,
        gross: gross.toFixed(2),
        cap: left?.toFixed(2) ?? null,
        pay: pay.toFixed(2),
        note,
        opinion: 'NONE',
        pay_state: 'NONE',
        ...accountOf(open),
        account_changed: changed(tx, open, earlier.get(cadre.id) ?? []),
        ...flagOf(cadre, pay.eq(NOTHING), waiting.has(cadre.id)),
      },
    };
  });
}

const placeOf = ({ districtCode, streetCode, cadreNo }: CadreOnRegister) => `${districtCode} ${streetCode} ${cadreNo}`;

const accountOf = (open: OpenCadre | undefined) => ({
  bank_code: open?.bankCode ?? null,
  bank_account: open?.bankAccount ?? null,
  account_name: open?.accountName ?? null,
  account_ok: isAccount(open),
});

/** What holds a row from its beginning (03 §31.5); what was reduced to nothing is not paid (R33-2). */
function flagOf(cadre: CadreOnRegister, nothing: boolean, waits: boolean) {
  if (nothing) return { flag: 'REMOVED' };
  const [held = waits ? 'DEATH' : undefined] = heldReasons(cadre);
  return held ? { flag: `HOLD_${held}`, hold_reason: HELD[held] } : { flag: 'OK' };
}

/** A changed account is shown as such for three cycles (R33-4). */
const SHOWN_CYCLES = 3;

async function earlierAccounts(tx: Ctx, ids: readonly string[]): Promise<Map<string, (string | null)[]>> {
  if (ids.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('medical_row')
    .select(['cadre_id', 'bank_account_index'])
    .where('cadre_id', '=', anyOf(ids))
    .orderBy('id', 'desc')
    .execute();
  const ofCadre = Map.groupBy(found, ({ cadre_id }) => cadre_id);
  return new Map(
    [...ofCadre].map(([id, rows]) => [id, rows.slice(0, SHOWN_CYCLES).map((row) => row.bank_account_index)]),
  );
}

function changed({ app: { keys } }: Ctx, open: OpenCadre | undefined, earlier: readonly (string | null)[]): boolean {
  const now = open?.bankAccount
    ? blindIndex(keys, { name: 'medical_row.bank_account', kind: 'bank' }, open.bankAccount)
    : null;
  return earlier.some((index) => index !== now);
}
