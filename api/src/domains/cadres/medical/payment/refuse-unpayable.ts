import type { PayingFollower } from '../../../../platform/payments/index.ts';
import { cadreIndexOf, findCadresByIndex, heldReasons } from '../../register/find-cadres.ts';
import { HELD } from '../../words.ts';
import { MEDICAL_PURPOSE } from './purpose-key.ts';

/**
 * Who is stopped, cancelled, moved out or of two identities that exclude each other gets no medical subsidy, also not again what the bank had returned
 * (03 §31.4, §31.5, R33-5); what others pay him for other reasons is theirs.
 */
export const refuseUnpayable: PayingFollower = async (tx, { purpose, persons }) => {
  if (purpose !== MEDICAL_PURPOSE) return [];
  const indexOf = new Map(persons.map(({ claim, idNo }) => [claim, cadreIndexOf(tx, idNo) ?? '']));
  const found = await findCadresByIndex(tx, [...new Set(indexOf.values())]);
  const reasonOf = new Map(found.map((one) => [one.idNoIndex, heldReasons(one)[0]]));
  return persons.flatMap(({ claim }) => {
    const reason = reasonOf.get(indexOf.get(claim) ?? '');
    return reason === undefined ? [] : [{ claim, reason: HELD[reason] }];
  });
};
