import { findMaterial } from '../application/materials.ts';
import { matterLimitText } from './limit-text.ts';
import type { Matter } from './matter.entity.ts';
import type { MatterType } from './matter.type.ts';
import { matterConditionText } from './select-matters.ts';

/** A matter as the API shows it. */
export function viewMatter(matter: Matter, { inBundle = matter.inBundleRule === null } = {}): MatterType {
  return {
    code: matter.code,
    name: matter.name,
    department: matter.departmentName,
    mode: matter.mode,
    modeTitle: matter.modeTitle,
    level: matter.level,
    promiseDays: matter.promiseDays,
    legalDays: matter.legalDays,
    limitText: matterLimitText(matter),
    materials: matter.requiredMaterials.map(({ code, required, note }) => {
      const known = findMaterial(code);
      return { code, name: known?.name ?? code, required, note: note ?? known?.note ?? null };
    }),
    conditionText: matterConditionText(matter),
    inBundle,
  };
}
