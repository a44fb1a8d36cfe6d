import type { LocalDate } from '../../../platform/calendar/index.ts';
import { canonicalJson } from '../../../platform/crypto/index.ts';
import { type Fault, type FaultCode, findFaults, type GivenMaterial } from './find-faults.ts';
import type { CollectionItem } from './item.ts';

/** Faults of the items among each other; all others are a material's own. */
const AMONG: readonly FaultCode[] = ['MISSING', 'REQUIRES', 'EXCLUDES', 'GROUP'];

export interface Judged<T> {
  /** What may be stored beside what is. */
  accepted: T[];
  faults: Fault[];
}

/**
 * Which of the materials that came may be stored beside those that are (01 §11.9, item by item): one that breaks its rule, comes twice or clashes
 * with another is named and left; what is still missing is named and stands in nobody's way.
 */
export function judgeMaterials<T extends GivenMaterial>(
  items: readonly CollectionItem[],
  stored: readonly T[],
  given: readonly T[],
  today: LocalDate,
): Judged<T> {
  const known = new Map(stored.map((material) => [material.itemCode, material]));
  const faults: Fault[] = [];
  const sound: T[] = [];
  for (const material of given) {
    const before = known.get(material.itemCode);
    if (before) {
      if (canonicalJson({ ...before }) !== canonicalJson({ ...material })) faults.push(taken(items, material));
      continue;
    }
    // With one before it of its kind, it comes twice.
    const twin = sound.filter(({ itemCode }) => itemCode === material.itemCode);
    const own = findFaults(items, [...twin, material], today).filter(({ code }) => !AMONG.includes(code));
    if (own.length === 0) sound.push(material);
    else faults.push(...own);
  }
  const together = findFaults(items, [...stored, ...sound], today);
  const clashing = new Set(
    together
      .filter(({ code }) => code === 'EXCLUDES')
      .flatMap(({ itemCode }) => [itemCode, ...excludedBy(items, itemCode)]),
  );
  const accepted = sound.filter(({ itemCode }) => !clashing.has(itemCode));
  const named = new Set(faults.map(({ itemCode }) => itemCode));
  const left = findFaults(items, [...stored, ...accepted], today).filter(
    ({ code, itemCode }) =>
      AMONG.includes(code) && code !== 'EXCLUDES' && !named.has(itemCode) && !clashing.has(itemCode),
  );
  return { accepted, faults: [...faults, ...together.filter(({ code }) => code === 'EXCLUDES'), ...left] };
}

function excludedBy(items: readonly CollectionItem[], itemCode: string): string[] {
  const relations = items.find((item) => item.itemCode === itemCode)?.relations ?? [];
  return relations.flatMap((relation) => (relation.kind === 'EXCLUDES' ? [...relation.items] : []));
}

function taken(items: readonly CollectionItem[], { itemCode }: GivenMaterial): Fault {
  const name = items.find((item) => item.itemCode === itemCode)?.materialName ?? itemCode;
  return { itemCode, code: 'TAKEN', message: `“${name}”已接收，不能更换内容` };
}
