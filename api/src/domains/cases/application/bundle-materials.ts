import type { MaterialDemand, Matter } from '../matters/matter.entity.ts';
import { findMaterial, type Material } from './materials.ts';

/** A material of a bundle, with the matters that ask for it. */
export interface BundleMaterial {
  code: string;
  name: string;
  /** Some matter requires it. */
  required: boolean;
  note: string | null;
  matters: readonly string[];
  /** Absent for codes without an entry in the catalogue; the files room's general rule then holds. */
  material?: Material;
}

/** Every material of the bundle once, though several matters ask for it; required where any of them requires it. */
export function bundleMaterials(matters: readonly Pick<Matter, 'code' | 'requiredMaterials'>[]): BundleMaterial[] {
  const demands = matters.flatMap((matter) =>
    matter.requiredMaterials.map((demand) => ({ matter: matter.code, demand })),
  );
  const codes = [...new Set(demands.map(({ demand }) => demand.code))];
  return codes.map((code) =>
    toBundleMaterial(
      code,
      demands.filter(({ demand }) => demand.code === code),
    ),
  );
}

/** The required materials of a bundle for which there is no file among `given` (codes of materials). */
export function missingMaterials(
  matters: readonly Pick<Matter, 'code' | 'requiredMaterials'>[],
  given: Iterable<string>,
): BundleMaterial[] {
  const present = new Set(given);
  return bundleMaterials(matters).filter(({ code, required }) => required && !present.has(code));
}

function toBundleMaterial(
  code: string,
  demands: readonly { matter: string; demand: MaterialDemand }[],
): BundleMaterial {
  const material = findMaterial(code);
  return {
    code,
    name: material?.name ?? code,
    required: demands.some(({ demand }) => demand.required),
    note: demands.find(({ demand }) => demand.note)?.demand.note ?? material?.note ?? null,
    matters: demands.map(({ matter }) => matter),
    ...(material && { material }),
  };
}
