import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../../platform/kernel/index.ts';
import { onceAsked } from '../../../../platform/requests/index.ts';
import { queryIdentity } from '../../trainees/identity/query-identity.ts';
import { takePlace } from '../enrol.ts';
import { checkEnrolInput } from '../enrol-input.ts';
import { homeOf } from '../home.ts';
import { getTrainee } from '../own-trainee.ts';
import { checkPerson, type EnrolForInput, traineeOf } from './person.ts';

/**
 * 代报名: staff of the bureau of somebody's placement enrol him with his written consent. His 学员档案 is made where there is none, so that he
 * finds the enrolment when he signs in; who enrolled him may not judge it.
 *
 * @throws BAD_INPUT, E-1324 for somebody of another district, otherwise as `enrol`
 */
export async function enrolFor(ctx: Ctx, given: EnrolForInput, requestId: string): Promise<string> {
  const person = checkPerson(ctx, given);
  const kept = checkEnrolInput(given);
  const { id } = await onceAsked(ctx, 'enrolOnBehalf', requestId, given, {
    ask: () => queryIdentity(ctx, person),
    act: async (tx, identity) => {
      const record = identity.kind === 'FOUND' || identity.kind === 'DUPLICATE' ? identity.record : null;
      // Whoever is not known to the discharge system has no district that could speak for him.
      const home = record && (await homeOf(tx, { record, checkedAt: tx.app.clock.now(), round: { districtCode: '' } }));
      if (!home || !inScope(scopeOf(tx.actor), home))
        throw new DomainError('E-1324', '该人员的安置地不在本区或未查询到身份信息，请由本人报名或由安置区代报');
      const trainee = await getTrainee(tx, await traineeOf(tx, person));
      const made = await takePlace(tx, { roundId: given.roundId, trainee, identity, kept, channel: '3' });
      return { id: made.id };
    },
  });
  return id;
}
