import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { withoutLicence } from '../parameters.ts';

/** Kinds of qualifications that an institution of a type must hold (BR14-1, A06): 法人登记证, and 办学许可证 unless its type needs none. */
export async function requiredQualifications(ctx: Ctx): Promise<(institutionType: string) => readonly string[]> {
  const exempt = await readParameter(ctx, withoutLicence);
  return (institutionType) => (exempt[`c${institutionType}`] ? ['Q1'] : ['Q1', 'Q2']);
}
