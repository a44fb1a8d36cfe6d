import { findMaterial } from "../application/materials.js";
import { matterLimitText } from "./limit-text.js";
import { matterConditionText } from "./select-matters.js";
/** A matter as the API shows it. */ export function viewMatter(matter, { inBundle = matter.inBundleRule === null } = {}) {
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
        materials: matter.requiredMaterials.map(({ code, required, note })=>{
            const known = findMaterial(code);
            return {
                code,
                name: known?.name ?? code,
                required,
                note: note ?? known?.note ?? null
            };
        }),
        conditionText: matterConditionText(matter),
        inBundle
    };
}

//# sourceMappingURL=matter-view.js.map