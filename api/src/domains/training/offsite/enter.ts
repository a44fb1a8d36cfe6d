import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission, inScope, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { camel } from '../../../platform/records/columns.ts';
import { insertRecord, updateRecord } from '../../../platform/records/index.ts';
import { onceAsked } from '../../../platform/requests/index.ts';
import { homeOf } from '../enrolments/home.ts';
import { type IdentityAnswer, queryIdentity } from '../trainees/identity/query-identity.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import { faultsOfEntry, findDoubled, todayOf } from './entry-faults.ts';
import { withNormalNumber } from './id-number.ts';
import { identify } from './identify.ts';
import { type Content, type Entry, offsiteTraining } from './offsite.record.ts';
import { refusal } from './refusal.ts';

/** Who a person is, and where a record of him belongs: his placement district; of somebody unknown the district of who lets him through. */
export async function placeOf(tx: Ctx, entry: Pick<Entry, 'id_no' | 'person_name'>, answer: IdentityAnswer) {
  const identified = await identify(tx, { idNo: entry.id_no, name: entry.person_name }, answer);
  const { record } = identified;
  const home = await homeOf(tx, { record, checkedAt: null, round: { districtCode: '' } });
  return { ...identified, home, category: record?.category ?? '90' };
}

/** What the record keeps of the person beside the form. */
export function personValues(
  ctx: Ctx,
  entry: Pick<Entry, 'id_no'>,
  { home, category }: Pick<Awaited<ReturnType<typeof placeOf>>, 'home' | 'category'>,
) {
  return {
    trainee_index: traineeIndex(ctx.app.keys, entry.id_no),
    person_category: category,
    org_id: home.orgId,
    org_path: home.orgPath,
    district_code: home.districtCode,
  };
}

function refuseFaults(ctx: Ctx, entry: Content): void {
  const faults = faultsOfEntry(entry, todayOf(ctx));
  if (faults.length > 0) throw badInput(faults.map(({ key, message }) => ({ path: `input.${camel(key)}`, message })));
}

/** One entry of a person at a time, so that of two alike the second sees the first. */
const lockPerson = (tx: Ctx, index: string) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.offsite.${index}`}, 0))`);

async function refuseDoubled(tx: Ctx, index: string, entry: Content, but?: string): Promise<void> {
  await lockPerson(tx, index);
  const [doubled] = await findDoubled(tx, [{ traineeIndex: index, entry }], but);
  if (doubled?.kind === 'OFFSITE') throw refusal('E-2801', { no: doubled.name });
  if (doubled) throw refusal('E-2802', { title: doubled.name });
}

/**
 * 录入 (T28-1): of one's own trainees, whom the discharge system knows; whom it does not the city may let through, with a reason.
 *
 * @throws BAD_INPUT, E-2801, E-2802, E-2809, E-2810; NOT_FOUND for somebody of another district
 */
export async function enterOffsite(ctx: Ctx, given: Entry, release: string | null, requestId: string): Promise<string> {
  const entry = withNormalNumber(ctx, given);
  refuseFaults(ctx, entry);
  const { id } = await onceAsked(
    ctx,
    'enterOffsiteTraining',
    requestId,
    { entry, release },
    {
      ask: () => queryIdentity(ctx, { idNo: entry.id_no, name: entry.person_name }),
      act: async (tx, answer) => {
        const released = await refuseUnfit(tx, entry, answer, release);
        await refuseDoubled(tx, traineeIndex(tx.app.keys, entry.id_no), entry);
        const values = { ...entry, ...personValues(tx, entry, released), release_reason: released.reason };
        return { id: await insertRecord(tx, offsiteTraining, values, { start: 'enter' }) };
      },
    },
  );
  return id;
}

async function refuseUnfit(tx: Ctx, entry: Entry, answer: IdentityAnswer, release: string | null) {
  if (answer.kind === 'UNAVAILABLE') throw refusal('E-2810');
  const placed = await placeOf(tx, entry, answer);
  const { against, home } = placed;
  const reason = release?.trim() || null;
  const mayRelease = against?.releasable === true && hasPermission(tx.actor, 'training.offsite:decide');
  if (against && !(mayRelease && reason)) throw refusal('E-2809', { message: against.message });
  if (against && reason && [...reason].length < 5)
    throw badInput([{ path: 'releaseReason', message: '请填写放行原因，至少5个字' }]);
  // A trainee of another district is none of the caller's: he is not told more than that nobody was found.
  if (!inScope(scopeOf(tx.actor), home)) throw refusal('E-2809', { message: '该人员的安置地不在本区' });
  return { ...placed, reason: against ? reason : null };
}

/** 修改 of a draft: the person stays, what was written of the training may change. @throws BAD_INPUT, E-2801, E-2802, NOT_FOUND */
export async function editOffsite(ctx: Ctx, id: string, version: number, content: Content): Promise<void> {
  refuseFaults(ctx, content);
  await transaction(ctx, async (tx) => {
    const { id: own } = await offsiteTraining.get(tx, id);
    const { trainee_index } = await tables(tx)
      .selectFrom('offsite_training')
      .select('trainee_index')
      .where('id', '=', own)
      .executeTakeFirstOrThrow(() => refuse('NOT_FOUND'));
    await refuseDoubled(tx, trainee_index, content, own);
    await updateRecord(tx, offsiteTraining, own, version, content, ['DRAFT']);
  });
}
