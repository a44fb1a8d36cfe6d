import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { TRAINEE_CATEGORY } from '../codes.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import { type IdentityAnswer } from '../trainees/identity/query-identity.ts';
import { intercept } from '../trainees/intercept/intercept.ts';
import { enrolmentLimits } from '../trainees/parameters.ts';

/** B01 to B06 (02 §12.5): what is asked of who was trained elsewhere. Which category may be trained is each round's to say, so that all are let in. */
const ASKED: readonly string[] = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06'];

/** What the discharge system has against somebody; `releasable` where the city may let him through by hand. */
export interface Identified {
  record: IdentityRecord | null;
  against: { code: string; message: string; releasable: boolean } | null;
}

/** Judges what the discharge system has said of a person (02 §20.3 "identity as item 20"). */
export async function identify(
  ctx: Ctx,
  person: { idNo: string; name: string },
  answer: IdentityAnswer,
): Promise<Identified> {
  const record = answer.kind === 'FOUND' || answer.kind === 'DUPLICATE' ? answer.record : null;
  const hits = intercept({
    today: localDateOf(ctx.app.clock.now()),
    asked: person,
    record,
    eligibility: {
      categories: TRAINEE_CATEGORY.items.map(({ code }) => code),
      districts: [],
      dischargeWindowMonths: null,
      ageMax: null,
    },
    limits: await readParameter(ctx, enrolmentLimits),
    facts: { completedSubsidised: 0, lastCompleted: null, live: 0, overlapping: null, offsite: null },
  });
  const [against = null] = hits.filter(({ code }) => ASKED.includes(code));
  return { record, against };
}
