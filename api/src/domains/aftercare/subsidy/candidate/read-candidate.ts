import { tables } from '../../../../database/tables.ts';
import { centreCode, findOrgByCode, getOrg, standingOf } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { dayNumberOfDate, type LocalDate } from '../../../../platform/calendar/index.ts';
import { type Ctx, type Placed, requireUser } from '../../../../platform/kernel/index.ts';
import { type CaseOfDischarge, findDischarge } from '../../../cases/index.ts';
import { findReported } from '../../../entitlement/index.ts';
import { findPersonByIdNumber, type StoredPerson } from '../../../people/index.ts';
import { refusal } from '../refusal.ts';
import { subsidyFlow } from '../subsidy.flow.ts';
import type { Ground } from '../words.ts';
import { groundsOf } from './grounds-of.ts';
import { type CandidateFacts, judge, type Verdict } from './judge.ts';

/** Somebody for whom the subsidy is applied for: what is known, and whether it may be. */
export interface Candidate {
  person: StoredPerson;
  found: CaseOfDischarge;
  facts: CandidateFacts;
  /** The first application for the same discharge, where there is one. */
  otherId: string | null;
  grounds: Ground[];
  verdicts: Verdict[];
}

/** Discharges less than a year apart are one discharge, whatever day somebody has typed. */
const SAME_DISCHARGE_DAYS = 365;

/**
 * Everything that is known of a person by the ID number (15 or 18 characters).
 *
 * @throws E-1121 for one who is unknown, has not applied, or belongs to another district: that one is as if absent, and the audit log says so
 */
export async function readCandidate(ctx: Ctx, idNo: string): Promise<Candidate> {
  const person = await findPersonByIdNumber(ctx, idNo);
  if (!person) throw refusal('E-1121');
  return candidateOf(ctx, person);
}

/** The same of a person who is known; `except` is the application that is being written. @throws E-1121 */
export async function candidateOf(ctx: Ctx, person: StoredPerson, except?: string): Promise<Candidate> {
  const found = await findDischarge(ctx, person.id);
  if (!found) throw refusal('E-1121');
  const { districtCode } = await ownStanding(ctx);
  if (found.form.placementRegion !== districtCode) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'person',
      objectId: person.id,
      ok: false,
    });
    throw refusal('E-1121');
  }
  const { other, otherId } = await findOther(ctx, person.id, found.form.dischargeDate, except);
  const facts: CandidateFacts = {
    placementType: found.form.placementType,
    personCategory: found.form.personCategory,
    placementRegion: found.form.placementRegion,
    reportedOn: found.reportedOn ?? (await reportedElsewhere(ctx, person.id, found.form.dischargeDate)),
    duplicateFlag: found.duplicateFlag,
    other,
  };
  return { person, found, facts, otherId, grounds: groundsOf(found.form), verdicts: judge(facts, districtCode) };
}

/** Where the caller's applications are placed: with the window; what the bureau prepares too, so that its clerks have the to-dos. @throws for an office of no district */
export async function ownStanding(ctx: Ctx): Promise<Placed> {
  const own = await getOrg(ctx, requireUser(ctx).orgId);
  const { districtCode } = standingOf(own);
  if (!districtCode) throw refusal('E-1121');
  const centre = own.code === districtCode ? await findOrgByCode(ctx, centreCode(districtCode)) : undefined;
  return { ...standingOf(centre ?? own), districtCode };
}

const near = (one: LocalDate, other: LocalDate) =>
  Math.abs(dayNumberOfDate(one) - dayNumberOfDate(other)) < SAME_DISCHARGE_DAYS;

/** 安置系统 knows of reports that no application here has brought. */
async function reportedElsewhere(ctx: Ctx, personId: string, dischargeDate: LocalDate): Promise<LocalDate | null> {
  const reported = await findReported(ctx, personId);
  return reported && near(reported.dischargeDate, dischargeDate) ? reported.reportedOn : null;
}

async function findOther(ctx: Ctx, personId: string, dischargeDate: LocalDate, except: string | undefined) {
  const all = await tables(ctx)
    .selectFrom('one_off_subsidy')
    .where('person_id', '=', personId)
    .where('state', '!=', 'CANCELLED')
    .orderBy('id')
    .select(['id', 'apply_no as applyNo', 'state', 'discharge_date as dischargeDate', 'second_of as secondOf'])
    .execute();
  const same = all.filter((one) => one.id !== except && near(one.dischargeDate, dischargeDate));
  // A second payment under way stands before the first one that it follows: there is no third.
  const other = same.find(({ secondOf }) => secondOf !== null) ?? same[0];
  if (!other) return { other: null, otherId: null };
  const { applyNo, state } = other;
  const stateTitle = subsidyFlow.states[state]?.title ?? state;
  return { other: { applyNo, stateTitle, paid: state === 'PAID' && same.length === 1 }, otherId: other.id };
}
