import { rows, sql } from '../../database/sql.ts';
import { registerConfirmation } from '../../platform/confirmations/index.ts';
import type { Ctx, Hook, Placed } from '../../platform/kernel/index.ts';
import { onDeath, onPersonPlaces, onPersonsLinked } from '../people/index.ts';
import { CONSENT } from './consent/ask-for-consent.ts';
import { takeConsentAnswers } from './consent/take-answers.ts';
import { followDeaths } from './identities/follow-deaths.ts';
import { followPersons, lockListed } from './identities/follow-persons.ts';

function candidatesOf(ctx: Ctx, personId: string): Promise<Placed[]> {
  return rows<Placed>(
    ctx,
    sql`select distinct org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from entitlement_candidate
         where person_id = ${personId}`,
  );
}

/** What 免申即享 tells other rooms about itself; once, while modules load. */
export function joinRooms(): void {
  registerConfirmation(CONSENT, takeConsentAnswers);
}

export const entitlementHooks: readonly Hook[] = [
  onPersonPlaces.join({ permission: 'entitlement:view', places: candidatesOf }),
  onPersonsLinked.join({ lock: lockListed, move: followPersons }),
  onDeath.join(followDeaths),
];
