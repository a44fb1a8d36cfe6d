import { findMaterial } from "./materials.js";
/** Every material of the bundle once, though several matters ask for it; required where any of them requires it. */ export function bundleMaterials(matters) {
    const demands = matters.flatMap((matter)=>matter.requiredMaterials.map((demand)=>({
                matter: matter.code,
                demand
            })));
    const codes = [
        ...new Set(demands.map(({ demand })=>demand.code))
    ];
    return codes.map((code)=>toBundleMaterial(code, demands.filter(({ demand })=>demand.code === code)));
}
/** The required materials of a bundle for which there is no file among `given` (codes of materials). */ export function missingMaterials(matters, given) {
    const present = new Set(given);
    return bundleMaterials(matters).filter(({ code, required })=>required && !present.has(code));
}
function toBundleMaterial(code, demands) {
    const material = findMaterial(code);
    return {
        code,
        name: material?.name ?? code,
        required: demands.some(({ demand })=>demand.required),
        note: demands.find(({ demand })=>demand.note)?.demand.note ?? material?.note ?? null,
        matters: demands.map(({ matter })=>matter),
        ...material && {
            material
        }
    };
}

//# sourceMappingURL=bundle-materials.js.map