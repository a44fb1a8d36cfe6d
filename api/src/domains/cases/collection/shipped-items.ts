import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findMaterial, type Material } from '../application/index.ts';
import { MATTERS } from '../matters/index.ts';
import type { CollectionItem, FileFormat, ItemContent } from './item.ts';

const FORMATS: Readonly<Record<string, FileFormat>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A matter's demand for a material, as the item that collects it: with the rules that uploads of it have. */
function contentOf({ name, rule, obtainable }: Material, required: boolean): ItemContent {
  const formats = rule.mimes.flatMap((mime) => FORMATS[mime] ?? []);
  return {
    materialName: name,
    materialType: formats.includes('pdf') ? 'DOCUMENT' : 'IMAGE',
    allowedFormats: formats,
    maxSizeKb: Math.floor(rule.maxBytes / 1024),
    minWidth: rule.exactSize?.width ?? rule.minWidth ?? null,
    minHeight: rule.exactSize?.height ?? null,
    maxWidth: rule.exactSize?.width ?? null,
    maxHeight: rule.exactSize?.height ?? null,
    maxFiles: rule.maxFiles,
    minDpi: null,
    minPages: formats.includes('pdf') ? 1 : null,
    maxPages: formats.includes('pdf') ? rule.maxPages : null,
    required,
    relations: [],
    valueRule: null,
    dataSources: obtainable ? ['UPLOAD', 'LICENCE', 'SHARED'] : ['UPLOAD'],
    enabled: true,
  };
}

/** The items as they are shipped: one for each material that a matter of the catalogue asks for (R9.6). */
export function shippedItems(): CollectionItem[] {
  return MATTERS.flatMap((matter) =>
    matter.requiredMaterials.flatMap(({ code, required }) => {
      const material = findMaterial(code);
      if (!material || material.generated) return [];
      return [
        { ...contentOf(material, required), itemCode: `${matter.code}-${code}`, matterCode: matter.code, version: 1 },
      ];
    }),
  );
}

/** Enters the shipped items that are not known yet; what administrators changed stays. */
export async function seedItems(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const entries = shippedItems().map(({ itemCode, matterCode, version: _, ...content }) => ({
    id: uuidv7(now.getTime()),
    itemCode,
    matterCode,
    content,
  }));
  await run(
    ctx,
    sql`with made as (
          insert into collection_item (id, created_at, item_code, matter_code, version, content, changed_at, changed_by_name)
          select id, ${now}, "itemCode", "matterCode", 1, content, ${now}, '系统'
            from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as v(id uuid, "itemCode" text, "matterCode" text, content jsonb)
          on conflict (item_code) do nothing returning id, content)
        insert into collection_item_version (item_id, version, content, reason, changed_at, changed_by_name)
        select id, 1, content, '随系统交付', ${now}, '系统' from made`,
  );
}
