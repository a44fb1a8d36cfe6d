import type { FieldError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { faultOfRelation } from '../find-faults.ts';
import type { CollectionItem } from '../item.ts';
import { itemsOfMatters } from '../store.ts';
import { materialOf } from './upload-rules.ts';

/**
 * What of an application's materials breaks the items of its matters among each other, or comes from where it may not (R9.6); one statement.
 * Whatever an e-licence or shared data can supply need not be handed in: it is missed by nobody.
 *
 * @param given codes of the materials that there are files of, and those among them that people have uploaded
 * @returns a line for each, under the material that it belongs to
 */
export async function faultsOfBundle(
  ctx: Ctx,
  matterCodes: readonly string[],
  given: { materials: readonly string[]; uploaded: readonly string[] },
): Promise<FieldError[]> {
  const items = await itemsOfMatters(ctx, matterCodes);
  const faults: FieldError[] = [];
  const say = (item: CollectionItem, message: string) =>
    faults.push({ path: `attachments.${materialOf(item)}`, message });
  for (const ofMatter of Map.groupBy(items, ({ matterCode }) => matterCode).values()) {
    const enabled = new Map(ofMatter.map((item) => [item.itemCode, item]));
    const handedIn = ofMatter.filter((item) => given.materials.includes(materialOf(item)));
    const there = new Set(handedIn.map(({ itemCode }) => itemCode));
    const obtained = ofMatter.filter(({ dataSources }) => dataSources.some((source) => source !== 'UPLOAD'));
    const withObtained = new Set([...there, ...obtained.map(({ itemCode }) => itemCode)]);
    for (const item of ofMatter)
      for (const relation of item.relations) {
        const isThere = there.has(item.itemCode);
        if (!isThere && relation.kind !== 'GROUP') continue;
        const present = relation.kind === 'EXCLUDES' ? there : withObtained;
        const message = faultOfRelation(item, relation, enabled, present);
        if (message) say(item, message);
      }
    for (const item of handedIn)
      if (given.uploaded.includes(materialOf(item)) && !item.dataSources.includes('UPLOAD'))
        say(item, `“${item.materialName}”不接受上传，请使用电子证照或共享数据`);
  }
  return unrepeated(faults);
}

/** Several matters may ask the same of one material. */
function unrepeated(faults: readonly FieldError[]): FieldError[] {
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()];
}
