import type { MiniMaterialsQuery } from '../../generated/graphql.ts';
import type { DraftFile } from '../../lib/draft.ts';
import { clock } from '../../lib/when.ts';

export type Material = MiniMaterialsQuery['applicationMaterials'][number];

export interface Row extends Material {
  files: (DraftFile & { kept: boolean; licence: string })[];
  missing: boolean;
  /** 必需, 免于提交 …; 已上传 once something is there. */
  stateTitle: string;
  /** Whether one more may be added, and what the button says. */
  open: boolean;
  addTitle: string;
}

export interface Group {
  title: string;
  rows: Row[];
}

/** What the form asks for with what is there: what must be there first, then what need not be brought, then the rest. */
export function groupsOf(
  materials: readonly Material[],
  files: readonly DraftFile[],
  kept: ReadonlySet<string>,
): Group[] {
  const rows = materials.map((material) => rowOf(material, files, kept));
  const groups = [
    { title: '必需材料', rows: rows.filter((row) => row.required && !isSpared(row)) },
    { title: '免于提交', rows: rows.filter(isSpared) },
    { title: '可选材料，有就交', rows: rows.filter((row) => !row.required && !isSpared(row)) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Nobody has to bring it: an e-licence stands for it, or the platform makes it. */
const isSpared = ({ obtainable, generated }: Material): boolean => obtainable || generated;

function rowOf(material: Material, all: readonly DraftFile[], kept: ReadonlySet<string>): Row {
  const files = all
    .filter(({ materialCode }) => materialCode === material.code)
    .map((file) => ({ ...file, kept: kept.has(file.fileId), licence: licenceText(file) }));
  const { required, obtainable, generated, limits } = material;
  const missing = required && !obtainable && !generated && files.length === 0;
  const title = generated ? '自动生成' : obtainable ? '免于提交' : required ? '必需' : '可选';
  return {
    ...material,
    files,
    missing,
    stateTitle: files.length > 0 ? '已上传' : title,
    open: files.length < limits.maxFiles,
    addTitle: files.length > 0 ? '再加一份' : '拍照或选择图片',
  };
}

/** 「电子证照，上海市公安局，2026-03-09 10:00 调取」; nothing of an upload. */
function licenceText({ issuer, fetchedAt }: DraftFile): string {
  if (!issuer) return '';
  return ['电子证照', issuer, fetchedAt && `${clock(fetchedAt)} 调取`].filter(Boolean).join('，');
}
