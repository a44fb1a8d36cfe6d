import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import {
  findPersonByIdNumber,
  openPerson,
  parseIdNumber,
  parseMobile,
  parsePersonName,
} from '../../../people/index.ts';
import { bind } from '../bindings/bind.ts';
import { FACE_LEVEL } from '../client.ts';
import { refuseAlipay } from '../errors.ts';
import { enterBound, type HeldEntry } from '../sessions/enter-bound.ts';
import { identityOfVisit } from '../visit.ts';
import {
  getCertification,
  requirePassed,
  type StartedCertification,
  startCertification,
  takeClaimed,
} from './certification.ts';

/** Who somebody says he is; the phone may be missing and is asked for with the application (01 §10.7). */
export interface PersonClaim {
  name: string;
  idNo: string;
  phone?: string | null | undefined;
}

/** A visitor names himself and is sent to prove it. @throws BAD_INPUT, E-0803, E-0807 */
export async function startBinding(ctx: Ctx, visit: string, claim: PersonClaim): Promise<StartedCertification> {
  const identityId = identityOfVisit(ctx, visit);
  const person = readClaim(ctx, claim);
  return startCertification(ctx, { identityId, ...person });
}

/** A visitor comes back from the proof: what Alipay's server says decides, then he is bound and in. @throws E-0802, E-0803, E-0805, E-0807 */
export async function finishBinding(ctx: Ctx, visit: string, certificationId: string): Promise<HeldEntry> {
  const identityId = identityOfVisit(ctx, visit);
  const started = await getCertification(ctx, certificationId, { identityId, accountId: null });
  await requirePassed(ctx, started);
  return transaction(ctx, async (tx) => {
    const person = await takeClaimed(tx, started.id);
    await requireSameName(tx, person);
    return enterBound(
      tx,
      await bind(tx, { identityId, certificationId: started.id, person: { ...person, level: FACE_LEVEL } }),
    );
  });
}

function readClaim(ctx: Ctx, claim: PersonClaim): { name: string; idNo: string; phone: string } {
  const idNo = parseIdNumber(claim.idNo, { today: localDateOf(ctx.app.clock.now()) });
  const name = parsePersonName(claim.name);
  const phone = claim.phone?.trim() ? parseMobile(claim.phone) : undefined;
  const faults: FieldError[] = [];
  if (!name.ok) faults.push({ path: 'input.name', message: name.message });
  if (!idNo.ok) faults.push({ path: 'input.idNo', message: idNo.message, code: idNo.code });
  if (phone && !phone.ok) faults.push({ path: 'input.phone', message: phone.message });
  if (!idNo.ok || !name.ok || (phone && !phone.ok)) throw badInput(faults);
  return { name: name.value, idNo: idNo.idNo18, phone: phone?.value ?? '' };
}

/**
 * The name under which the city knows the number must be the one that Alipay proved. Asked only after the proof: before it, the answer would
 * tell strangers whose number it is.
 */
async function requireSameName(ctx: Ctx, { name, idNo }: { name: string; idNo: string }): Promise<void> {
  const known = await findPersonByIdNumber(ctx, idNo);
  if (known && openPerson(ctx, known).name !== name) throw refuseAlipay('E-0803');
}
