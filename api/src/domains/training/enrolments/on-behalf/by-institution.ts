import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { onceAsked } from '../../../../platform/requests/index.ts';
import { ROUND } from '../../rounds/record-type.ts';
import { round } from '../../rounds/round.record.ts';
import { type IdentityAnswer, keepAnswer, queryIdentity } from '../../trainees/identity/query-identity.ts';
import { takePlace } from '../enrol.ts';
import { checkEnrolInput, type KeptInput } from '../enrol-input.ts';
import { getTrainee } from '../own-trainee.ts';
import { takeTry } from './allowance.ts';
import { checkPerson, type EnrolForInput, type PersonNamed, traineeOf } from './person.ts';

/**
 * 培训机构代报: an institution enrols somebody in a round of its own with his written consent, where the city has opened that. Of who does not
 * fit it learns this alone, whatever the reason; nothing of him is kept, and tries are counted. His district looks at each of these by itself,
 * the consent beside it.
 *
 * @throws BAD_INPUT, NOT_FOUND for a round of another institution, E-1325 whatever stands against him, E-1326, E-1327, E-2002 while his
 * identity cannot be asked for, otherwise as `enrol`
 */
export async function enrolInOwnRound(ctx: Ctx, given: EnrolForInput, requestId: string): Promise<string> {
  const person = checkPerson(ctx, given);
  const kept = checkEnrolInput(given);
  const { id: roundId } = await round.get(ctx, given.roundId);
  const { id } = await onceAsked(ctx, 'enrolInOwnRound', requestId, given, {
    ask: async () => {
      // Counted although the act may be refused.
      await transaction(ctx, (tx) => takeTry(tx, roundId));
      const identity = await queryIdentity(ctx, person, { keep: false });
      if (identity.kind === 'UNAVAILABLE') throw new DomainError('E-2002', '身份核验服务暂不可用，请稍后再试');
      return identity;
    },
    act: async (tx, identity) => {
      try {
        return { id: await take(tx, { roundId, person, identity, kept }) };
      } catch (error) {
        if (error instanceof DomainError && error.code === 'E-1325')
          await recordAuditApart(tx, {
            event: 'training.on-behalf-refused',
            objectType: ROUND,
            objectId: roundId,
            ok: false,
          });
        throw error;
      }
    },
  });
  return id;
}

interface Taking {
  roundId: string;
  person: PersonNamed;
  identity: IdentityAnswer;
  kept: KeptInput;
}

async function take(tx: Ctx, { roundId, person, identity, kept }: Taking): Promise<string> {
  if (identity.kind === 'NOT_FOUND') throw notTaken();
  await keepAnswer(tx, identity);
  const trainee = await getTrainee(tx, await traineeOf(tx, person));
  const made = await takePlace(tx, { roundId, trainee, identity, kept, channel: '3', byInstitution: true });
  // What has been written of him goes with the transaction.
  if (made.state === 'BLOCKED') throw notTaken();
  return made.id;
}

const notTaken = () =>
  new DomainError('E-1325', '未能代报：该人员不符合报名条件，请由本人实名登录报名，或向其安置区退役军人事务局咨询');
