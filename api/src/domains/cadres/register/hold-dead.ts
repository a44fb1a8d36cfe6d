import type { PayingFollower } from '../../../platform/payments/index.ts';
import { HELD } from '../words.ts';
import { cadreIndexOf, findCadresByIndex, heldReasons } from './find-cadres.ts';

/**
 * Whoever the register has as dead, or suspects to be, is paid nothing, whoever pays him and whatever for: also not again what the bank had returned
 * (03 §31.5 DEATH, §34.5).
 */
export const holdDeadCadres: PayingFollower = async (tx, { persons }) => {
  const indexOf = new Map(persons.map(({ claim, idNo }) => [claim, cadreIndexOf(tx, idNo) ?? '']));
  const found = await findCadresByIndex(tx, [...new Set(indexOf.values())]);
  const dead = new Set(found.filter((one) => heldReasons(one).includes('DEATH')).map(({ idNoIndex }) => idNoIndex));
  return persons.flatMap(({ claim }) => (dead.has(indexOf.get(claim) ?? '') ? [{ claim, reason: HELD.DEATH }] : []));
};
