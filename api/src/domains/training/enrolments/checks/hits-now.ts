import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readMirror } from '../../trainees/identity/mirror.ts';
import type { Interception } from '../../trainees/intercept/intercept.ts';
import { judgeIdentity } from './judge-identity.ts';
import { loadChecked } from './load-checked.ts';

/** The rules that an enrolment runs into by what the mirror says now; none where it does not know the person. Asks nobody outside. */
export async function hitsNow(tx: Ctx, id: string): Promise<Interception[]> {
  const [checked] = await loadChecked(tx, [id]);
  const record = checked && (await readMirror(tx, checked.trainee.idNo));
  if (!checked || !record) return [];
  const { hits } = await judgeIdentity(tx, { ...checked, record });
  return hits.filter(({ code }) => !checked.overriddenCodes.includes(code));
}
