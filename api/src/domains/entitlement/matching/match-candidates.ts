import { rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { findIntegration, TransportError } from '../../../platform/exchange/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { openProfile, type Profile, sealProfile, sealValues } from '../candidates/profile.ts';
import { askForConsent } from '../consent/ask-for-consent.ts';
import { type Adoption, type Comparison, compare } from './compare.ts';
import { askSocialSystem, QUESTION_SIZE, type SocialPerson } from './social-query.ts';

/** States in which a candidate waits for a comparison. */
const WAITING = ['IDENTIFIED', 'FIXED', 'MISMATCH', 'VERIFYING'];

interface Waiting {
  id: string;
  state: string;
  profile: string;
  dischargeDate: string;
  adopted: Record<string, Adoption>;
}

/**
 * Compares everybody who waits for it with 社保系统 (01 §8.6 no. 2), a page at a time; then lets those go on whose consent is settled. A
 * counterpart that cannot be reached leaves all as it is; the run is repeated.
 */
export async function matchCandidates(ctx: Ctx): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const waiting = await readWaiting(ctx, sql`id > ${after}::uuid`);
    if (waiting.length === 0) break;
    after = waiting.at(-1)?.id ?? after;
    const idNos = waiting.map(({ id, profile }) => openProfile(ctx.app.keys, id, profile).idNo);
    // Nobody is locked while the counterpart is spoken to.
    const social = await askSocialSystem(ctx, idNos);
    await transaction(ctx, (tx) =>
      takeComparisons(
        tx,
        waiting.map(({ id }) => id),
        social,
      ),
    );
  }
  await transaction(ctx, makeReady);
}

/** A run that only warns while nothing is configured: identification works without 社保系统. */
export async function matchOrWarn(ctx: Ctx): Promise<void> {
  if (!(await findIntegration(ctx, 'BIG_DATA'))) {
    ctx.app.log.warn('no exchange with the social insurance system is configured: nobody can be matched');
    return;
  }
  try {
    await matchCandidates(ctx);
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    ctx.app.log.warn(
      { reason: String(error) },
      'the social insurance system cannot be reached; matching waits for the next run',
    );
    throw error;
  }
}

function readWaiting(ctx: Ctx, where: ReturnType<typeof sql>): Promise<Waiting[]> {
  return rows<Waiting>(
    ctx,
    sql`select id, state, profile, discharge_date::text as "dischargeDate", adopted from entitlement_candidate
         where state = any(${WAITING}::text[]) and ${where} order by id limit ${QUESTION_SIZE} ${ctx.inTransaction ? sql`for update` : sql``}`,
  );
}

async function takeComparisons(
  tx: Ctx,
  ids: readonly string[],
  social: ReadonlyMap<string, SocialPerson>,
): Promise<void> {
  const waiting = await readWaiting(tx, sql`id = any(${[...ids]}::uuid[])`);
  const compared = waiting.map((candidate) => {
    const profile = openProfile(tx.app.keys, candidate.id, candidate.profile);
    const theirs = social.get(profile.idNo);
    const comparison = compare(profile, candidate.dischargeDate, theirs, candidate.adopted);
    return { ...candidate, comparison, profile: adoptTheirs(profile, candidate.adopted, theirs) };
  });
  await writeComparisons(tx, compared);
  const moved = (action: string, wanted: (c: (typeof compared)[number]) => boolean) =>
    move(
      tx,
      action,
      compared.filter(wanted).map(({ id }) => ({ id })),
    );
  await moved('match', ({ comparison }) => comparison.matched);
  await moved(
    'mismatch',
    ({ comparison, state }) => !comparison.matched && (state === 'IDENTIFIED' || state === 'FIXED'),
  );
}

/** Fields in which an officer has found 社保系统 to be right are pushed with its values. */
function adoptTheirs(
  profile: Profile,
  adopted: Readonly<Record<string, Adoption>>,
  theirs: SocialPerson | undefined,
): Profile {
  if (!theirs) return profile;
  const take = (field: 'name' | 'sex' | 'birthDate') => (adopted[field] === 'SOCIAL' ? theirs[field] : profile[field]);
  return { ...profile, name: take('name'), sex: take('sex'), birthDate: take('birthDate') };
}

async function writeComparisons(
  tx: Ctx,
  compared: readonly { id: string; profile: Profile; comparison: Comparison }[],
): Promise<void> {
  const values = compared.map(({ id, profile, comparison }) => ({
    id,
    profile: sealProfile(tx.app.keys, id, profile),
    nameMasked: mask('name', profile.name),
    result: comparison.matched ? 'MATCHED' : 'MISMATCH',
    detail: comparison.fields,
    sealed: sealValues(tx.app.keys, id, comparison.values),
  }));
  await run(
    tx,
    sql`update entitlement_candidate c set profile = v.profile, name_masked = v."nameMasked", match_result = v.result,
          match_detail = v.detail, match_values = v.sealed, matched_at = ${tx.app.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, profile text, "nameMasked" text, result text,
          detail jsonb, sealed text) where c.id = v.id`,
  );
}

async function move(tx: Ctx, action: string, moving: readonly { id: string }[]): Promise<void> {
  if (moving.length > 0) await advance(tx, { type: 'candidate', action, rows: moving });
}

/** Asks for the consents that are missing and lets go on whoever needs none for what is pushed first (8.6 no. 3). */
export async function makeReady(tx: Ctx): Promise<void> {
  const matched = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select('id')
    .where('state', 'in', ['MATCHED', 'REPAIRED'])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (matched.length === 0) return;
  await askForConsent(
    tx,
    matched.map(({ id }) => id),
  );
  await move(tx, 'ready', matched);
}
