import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { MINUTE_MS } from '../../../platform/calendar/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import type { Interception } from '../trainees/intercept/intercept.ts';
import { verifyHold } from '../trainees/parameters.ts';
import { sealCell } from '../trainees/person-cells.ts';
import { askStaff } from './checks/ask-staff.ts';
import { factsOf } from './checks/identity-facts.ts';
import { DUPLICATE_NOTE } from './checks/notes.ts';
import type { CheckResult } from './checks/write-check.ts';
import { reviewerOf } from './home.ts';
import type { LockedRound } from './lock-round.ts';
import type { OwnTrainee } from './own-trainee.ts';
import { ENROLMENT } from './record-type.ts';
import { tellOfNew } from './tell-staff.ts';

/** Where an enrolment begins, and what that rests on. */
export interface Standing {
  record: IdentityRecord | null;
  hits: readonly Interception[];
  state: 'PENDING' | 'WAITLIST' | 'BLOCKED' | 'VERIFYING';
  waitlistNo: number | null;
  /** null = identity could not be asked for. */
  checkedAt: Date | null;
  /** Why it waits to be verified: the service was away, or the number has several rows (重复身份). */
  because: 'SERVICE' | 'DUPLICATE' | null;
}

/** An enrolment whose state has been decided. */
export interface DecidedEnrolment extends Standing {
  trainee: OwnTrainee;
  round: LockedRound;
  phone: string;
  employmentStatus: string;
  wish: string;
  education: string | null;
  emergencyName: string | null;
  emergencyPhone: string | null;
  attachmentIds: readonly string[];
  /** CL: 1 电脑, 2 手机, 3 代报. */
  channel: '1' | '2' | '3';
  /** 代报 by the institution of the round. */
  byInstitution: boolean;
}

/** Writes it where the trainee is placed. @returns its id and number */
export async function writeEnrolment(tx: Ctx, made: DecidedEnrolment): Promise<{ id: string; no: string }> {
  const { trainee, round, record, hits, phone } = made;
  const now = tx.app.clock.now();
  // Who was intercepted before he could be asked about is let through by hand where those are who are not known.
  const home = await reviewerOf(tx, { record, round, checkedAt: made.state === 'BLOCKED' ? now : made.checkedAt });
  const holdHours = await readParameter(tx, verifyHold);
  const holdUntil = made.because === 'SERVICE' ? new Date(now.getTime() + holdHours * 60 * MINUTE_MS) : null;
  const id = uuidv7(now.getTime());
  const no = await takeBusinessNo(tx, 'ENROLMENT', home.districtCode);
  const onBehalf = made.channel === '3' ? requireUser(tx) : undefined;
  const seal = (cell: 'emergencyName' | 'emergencyPhone', value: string | null) =>
    value && sealCell(tx.app.keys, 'training_enrolment', id, cell, value);
  await run(
    tx,
    sql`insert into training_enrolment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id,
          enrol_no, round_id, project_id, institution_id, trainee_id, account_id, applied_at, name_masked, id_no_masked, phone,
          phone_masked, employment_status, wish, person_category, identity_checked_at, interceptions, block_code, waitlist_no, identity_result,
          identity_notes, identity_facts, verifying_because, hold_until, channel, education, emergency_name, emergency_name_masked,
          emergency_phone, emergency_phone_masked, enrolled_by_name, enrolled_by_org, by_institution, placed_in)
        values (${id}, ${now}, ${now}, ${made.state}, ${now}, ${home.orgId}, ${home.orgPath}, ${home.districtCode}, ${onBehalf?.userId ?? trainee.accountId}, ${no}, ${round.id},
          ${round.projectId}, ${round.institutionId}, ${trainee.id}, ${trainee.accountId}, ${now}, ${trainee.nameMasked},
          ${trainee.idNoMasked}, ${sealCell(tx.app.keys, 'training_enrolment', id, 'phone', phone)}, ${mask('phone', phone)},
          ${made.employmentStatus}, ${made.wish}, ${record?.category ?? null}, ${made.checkedAt}, ${JSON.stringify(hits)}::jsonb,
          ${hits[0]?.code ?? null}, ${made.waitlistNo}, ${resultOf(made)}, ${notesOf(made)}::text[], ${factsOf(record)}, ${made.because},
          ${holdUntil}, ${made.channel}, ${made.education}, ${seal('emergencyName', made.emergencyName)},
          ${made.emergencyName && mask('name', made.emergencyName)}, ${seal('emergencyPhone', made.emergencyPhone)},
          ${made.emergencyPhone && mask('phone', made.emergencyPhone)}, ${onBehalf?.name ?? null}, ${onBehalf?.orgName ?? null}, ${made.byInstitution}, ${home.placedIn})`,
  );
  await startRecords(tx, ENROLMENT, [id], 'enrol');
  await attachFiles(
    tx,
    { type: ENROLMENT, id },
    uploads(made.attachmentIds, onBehalf ? 'CONSENT' : 'PROOF', onBehalf ? '本人委托或同意书' : '报名证明材料'),
  );
  if (made.because === 'DUPLICATE' && made.state === 'VERIFYING') await askStaff(tx, [id]);
  if (made.state === 'PENDING') await tellOfNew(tx, { id, no, home, round: round.title });
  return { id, no };
}

function resultOf({ state, because, hits }: DecidedEnrolment): CheckResult {
  if (because === 'SERVICE') return 'UNAVAILABLE';
  if (because === 'DUPLICATE') return 'MANUAL';
  return state === 'BLOCKED' && hits.length > 0 ? 'INTERCEPTED' : 'CONSISTENT';
}

const notesOf = ({ because, hits }: DecidedEnrolment) =>
  because === 'DUPLICATE' ? [DUPLICATE_NOTE] : hits.map(({ message }) => message);
