import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Parts of an application that experts may be shown (02 §9.3, SC18-2), with their titles. */
export const SECTIONS = {
  INSTITUTION: '机构介绍',
  QUALIFICATIONS: '资质',
  PROJECT: '项目介绍',
  PLAN: '教学计划',
  TEACHERS: '师资',
  VENUES: '场地',
  PRICE: '收费依据',
  FILES: '附件',
} as const;
export type Section = keyof typeof SECTIONS;

/** Parts by which an institution could be recognised: kept back where experts are not to know whom they judge. */
export const NAMING_SECTIONS: readonly Section[] = ['INSTITUTION', 'QUALIFICATIONS', 'TEACHERS', 'VENUES', 'FILES'];

/** How one part is shown in one batch. */
export interface Material {
  section: Section;
  visible: boolean;
  watermark: boolean;
  downloadable: boolean;
}

/** What a batch begins with: everything visible, with a watermark, nothing to take away (02 §10.5). */
export const DEFAULT_MATERIALS: readonly Material[] = Object.keys(SECTIONS).map((section) => ({
  section: section as Section,
  visible: true,
  watermark: true,
  downloadable: false,
}));

/** Sets what experts are shown in a batch; parts not named keep the usual. */
export async function setMaterials(tx: Ctx, batchId: string, materials: readonly Material[]): Promise<void> {
  const chosen = DEFAULT_MATERIALS.map((usual) => materials.find(({ section }) => section === usual.section) ?? usual);
  await run(
    tx,
    sql`insert into review_material (batch_id, section, visible, watermark, downloadable)
        select ${batchId}, v.section, v.visible, v.watermark, v.downloadable
          from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as v(section text, visible boolean, watermark boolean,
               downloadable boolean)
        on conflict (batch_id, section) do update set visible = excluded.visible, watermark = excluded.watermark,
          downloadable = excluded.downloadable`,
  );
}
