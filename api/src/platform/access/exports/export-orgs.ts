import { recordAudit } from '../../audit/index.ts';
import { type ExportColumn, type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import {
  type AdministeredOrgFilter,
  type AdministeredOrgRow,
  administeredOrgPages,
} from '../orgs/administered-orgs.ts';
import { ORG_LEVEL_TITLES } from '../orgs/org.type.ts';

const TITLE = '机构和行政区划清单';

const columns: readonly ExportColumn<AdministeredOrgRow>[] = [
  { title: '编码', value: (line) => line.code },
  { title: '区划代码（GB/T 2260）', width: 22, value: (line) => line.regionCode },
  { title: '名称', width: 40, value: (line) => line.name },
  { title: '类别', width: 12, value: (line) => ORG_LEVEL_TITLES[line.level] },
  { title: '上级机构', width: 34, value: (line) => line.parentName },
  { title: '状态', width: 10, value: (line) => (line.enabled ? '启用' : '停用') },
  { title: '账号', width: 10, value: (line) => line.users },
];

/** 机构和行政区划清单: the organisations of the page as it is filtered, districts with their codes (01 §2.1, A03); audited with rows and digest. */
export async function exportOrgs(ctx: Ctx, filter: AdministeredOrgFilter): Promise<{ name: string; file: ExportFile }> {
  const told = filterText(filter);
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, { title: TITLE, filter: told, columns, pages: administeredOrgPages(ctx, filter) }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, { event: accessEvents.orgsExported, objectType: 'org', detail: { filter: told, rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, told, ctx.app.clock.now()), file };
}

function filterText({ search, level, enabled }: AdministeredOrgFilter): string {
  const parts = [level && ORG_LEVEL_TITLES[level], enabled == null ? '' : enabled ? '启用' : '停用', search?.trim()];
  return parts.filter(Boolean).join('、') || '全部机构';
}
