import { firstRow, run, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { onceAsked } from '../../../platform/requests/index.ts';
import { refusalOfOpenRound, standingOfProjects } from '../rounds/may-open.ts';
import { type IdentityAnswer, queryIdentity } from '../trainees/identity/query-identity.ts';
import { judgeIdentity } from './checks/judge-identity.ts';
import { checkEnrolInput, type EnrolInput, type KeptInput } from './enrol-input.ts';
import { type LockedRound, lockRound } from './lock-round.ts';
import { getOwnTrainee, type OwnTrainee } from './own-trainee.ts';
import { hasPlace } from './seats.ts';
import { tellOfBegin } from './tell.ts';
import { type Standing, writeEnrolment } from './write-enrolment.ts';

/**
 * T13-1 … T13-4: the discharge system is asked, then place or number on the waiting list is taken in one transaction under the round's lock
 * (BR13-3). Who is intercepted has a record without a place.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-1301 … E-1305, E-2002 where identity cannot be known now
 * @returns id of the enrolment
 */
export async function enrol(ctx: Ctx, given: EnrolInput, requestId: string): Promise<string> {
  const kept = checkEnrolInput(given);
  const trainee = await getOwnTrainee(ctx);
  const { id } = await onceAsked(ctx, 'enrolInTraining', requestId, given, {
    ask: () => queryIdentity(ctx, trainee),
    act: async (tx, identity) => {
      const channel = given.mobile ? '2' : '1';
      return { id: (await takePlace(tx, { roundId: given.roundId, trainee, identity, kept, channel })).id };
    },
  });
  return id;
}

/** Who enrols where, and how he came. */
export interface PlaceTaken {
  roundId: string;
  trainee: OwnTrainee;
  identity: IdentityAnswer;
  kept: KeptInput;
  channel: '1' | '2' | '3';
  /** 代报 by the institution of the round. */
  byInstitution?: boolean;
}

/** Takes a place, or what there is instead of one, in the caller's transaction. @throws as {@link enrol} */
export async function takePlace(
  tx: Ctx,
  { roundId, trainee, identity, kept, channel, byInstitution = false }: PlaceTaken,
): Promise<Standing & { id: string; no: string }> {
  const round = await lockRound(tx, roundId);
  await requireOpen(tx, round);
  await run(tx, sql`select 1 from training_trainee where id = ${trainee.id} for update`);
  const standing = await decide(tx, trainee, round, identity);
  if (standing.because === 'DUPLICATE' && kept.attachmentIds.length === 0)
    throw new DomainError('E-1323', '您的身份需要人工核验，请上传退役证等证明材料后报名');
  const phone = kept.phone ?? trainee.phone;
  const made = await writeEnrolment(tx, { trainee, round, ...standing, ...kept, phone, channel, byInstitution });
  await tellOfBegin(tx, made.id, made.no, beginning(standing), standing.hits[0]?.message);
  return { ...standing, ...made };
}

function beginning({ state, waitlistNo }: Standing): string {
  switch (state) {
    case 'BLOCKED':
      return '报名未成功';
    case 'WAITLIST':
      return `名额已满，已为您加入候补第${waitlistNo}位`;
    case 'VERIFYING':
      return '报名已提交，身份待核验，名额已保留';
    case 'PENDING':
      return '报名已提交，等待审核';
  }
}

/** Where an enrolment begins: with a place, a number, a hold until it can be verified, or what it was intercepted by. */
async function decide(tx: Ctx, trainee: OwnTrainee, round: LockedRound, identity: IdentityAnswer): Promise<Standing> {
  const record = identity.kind === 'UNAVAILABLE' || identity.kind === 'NOT_FOUND' ? null : identity.record;
  const { hits: found, again } = await judgeIdentity(tx, { trainee, round, record });
  if (again) throw new DomainError('E-1305', '您已报名本批次');
  // Of somebody who could not be asked about nothing says that he is not known; what the platform knows itself stands (BR13-2).
  const hits = identity.kind === 'UNAVAILABLE' ? found.filter(({ code }) => code !== 'B02') : found;
  if (identity.kind === 'UNAVAILABLE' && hits.length === 0) {
    // T13-2: the place is held while the service is away; without one there is nothing to wait for.
    if (!hasPlace(round.seating, '')) throw new DomainError('E-2002', '身份核验服务暂不可用，请稍后再试');
    return { ...NOBODY, state: 'VERIFYING', because: 'SERVICE' };
  }
  const checkedAt = identity.kind === 'UNAVAILABLE' ? null : identity.checkedAt;
  const known = { ...NOBODY, record, hits, checkedAt };
  if (hits.length > 0) return { ...known, state: 'BLOCKED' };
  // 重复身份 is decided by staff: at once where he has a place, after his turn has come where he waits.
  const because = identity.kind === 'DUPLICATE' ? 'DUPLICATE' : null;
  if (!hasPlace(round.seating, record?.districtCode ?? ''))
    return { ...known, because, state: 'WAITLIST', waitlistNo: await nextNumber(tx, round) };
  return { ...known, because, state: because ? 'VERIFYING' : 'PENDING' };
}

const NOBODY = { record: null, hits: [], waitlistNo: null, checkedAt: null, because: null } as const;

async function requireOpen(tx: Ctx, round: LockedRound): Promise<void> {
  const now = tx.app.clock.now();
  if (round.state === 'PAUSED') throw new DomainError('E-1303', '该批次已暂停报名');
  const called = round.state === 'PUBLISHED' || round.state === 'OPEN';
  if (called && now < round.openFrom) throw new DomainError('E-1302', '报名尚未开始');
  // By the clock, not by the state: the job that closes rounds may come a minute later.
  if (!called || now >= round.openTo) throw new DomainError('E-1302', '报名已截止');
  const standing = (await standingOfProjects(tx, [round.projectId])).get(round.projectId);
  if (!standing || refusalOfOpenRound(standing)) throw new DomainError('E-1304', '该项目已停止报名');
}

/** T13-4: behind the last that waits. @throws E-1310 where the waiting list is full */
async function nextNumber(tx: Ctx, { id, waitlistCapacity }: LockedRound): Promise<number> {
  const found = await firstRow<{ waiting: number; last: number }>(
    tx,
    sql`select count(*)::int as waiting, coalesce(max(waitlist_no), 0)::int as last from training_enrolment
         where round_id = ${id} and state = 'WAITLIST'`,
  );
  if ((found?.waiting ?? 0) >= waitlistCapacity) throw new DomainError('E-1310', '名额已满');
  return (found?.last ?? 0) + 1;
}
