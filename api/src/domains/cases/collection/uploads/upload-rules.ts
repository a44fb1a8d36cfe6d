import type { MaterialFileRule } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { CollectionItem, FileFormat } from '../item.ts';
import { itemsOfMaterials } from '../store.ts';

/** Contents that people may upload, by the format of the item; what only other systems send (OFD) is not among them. */
const MIMES: Readonly<Partial<Record<FileFormat, string>>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** What an upload of a material must be: what each of the items says that collect it, the narrowest of all. */
export interface UploadRule extends MaterialFileRule {
  mimes: readonly string[];
}

/** The material of which an item collects files: its code without the matter's. */
export function materialOf({ itemCode, matterCode }: Pick<CollectionItem, 'itemCode' | 'matterCode'>): string {
  return itemCode.startsWith(`${matterCode}-`) ? itemCode.slice(matterCode.length + 1) : itemCode;
}

/** The rules of uploads of these materials by the items in force (R9.6); materials without an item are absent. One statement. */
export async function uploadRules(
  ctx: Ctx,
  materialCodes: readonly string[],
): Promise<ReadonlyMap<string, UploadRule>> {
  const items = await itemsOfMaterials(ctx, materialCodes);
  const byMaterial = Map.groupBy(items, materialOf);
  return new Map([...byMaterial].map(([code, of]) => [code, ruleOf(of)]));
}

/** One file serves all the matters that ask for the material, so it keeps the rules of all. */
export function ruleOf(items: readonly CollectionItem[]): UploadRule {
  const most = (pick: (item: CollectionItem) => number | null) => least(items, pick, Math.min);
  const fewest = (pick: (item: CollectionItem) => number | null) => least(items, pick, Math.max);
  const mimes = Object.entries(MIMES).flatMap(([format, mime]) =>
    items.every(({ allowedFormats }) => allowedFormats.some((allowed) => allowed === format)) ? [mime] : [],
  );
  const kb = most(({ maxSizeKb }) => maxSizeKb);
  const minWidth = fewest((item) => item.minWidth);
  const minHeight = fewest((item) => item.minHeight);
  const maxWidth = most((item) => item.maxWidth);
  const maxHeight = most((item) => item.maxHeight);
  return {
    mimes,
    ...oneSize({ minWidth, minHeight, maxWidth, maxHeight }),
    // An item that says nothing of the width takes narrow pictures too.
    ...(minWidth === undefined ? { anyWidth: true } : { minWidth }),
    ...limit('minHeight', minHeight),
    ...limit('maxWidth', maxWidth),
    ...limit('maxHeight', maxHeight),
    ...limit(
      'minDpi',
      fewest((item) => item.minDpi),
    ),
    ...limit(
      'minPages',
      fewest((item) => item.minPages),
    ),
    ...limit(
      'maxPages',
      most((item) => item.maxPages),
    ),
    ...limit(
      'maxFiles',
      most((item) => item.maxFiles),
    ),
    ...limit('maxBytes', kb === undefined ? undefined : kb * 1024),
  };
}

type Sides = Record<'minWidth' | 'minHeight' | 'maxWidth' | 'maxHeight', number | undefined>;

/** A picture that may be neither smaller nor larger has one size, and is refused in those words. */
function oneSize({ minWidth, minHeight, maxWidth, maxHeight }: Sides): Pick<MaterialFileRule, 'width' | 'height'> {
  if (minWidth === undefined || minHeight === undefined) return {};
  return minWidth === maxWidth && minHeight === maxHeight ? { width: minWidth, height: minHeight } : {};
}

type Limit = 'minHeight' | 'maxWidth' | 'maxHeight' | 'minDpi' | 'minPages' | 'maxPages' | 'maxFiles' | 'maxBytes';

const limit = <Key extends Limit>(key: Key, value: number | undefined): Partial<Record<Key, number>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, number>);

function least(
  items: readonly CollectionItem[],
  pick: (item: CollectionItem) => number | null,
  choose: (...values: number[]) => number,
): number | undefined {
  const values = items.map(pick).filter((value) => value !== null);
  return values.length > 0 ? choose(...values) : undefined;
}
