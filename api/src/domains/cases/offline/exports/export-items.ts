import { z } from 'zod';
import { type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { inWords, maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseWords } from '../../exports/common-words.ts';
import { SYNC_TITLES } from '../../library/sync-state.ts';
import { MODE_TITLES, SubCaseMode } from '../../matters/index.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import type { MatterItemType } from '../items/item.type.ts';
import { itemWhere, type MatterItemFilterInput } from '../items/item-filter.ts';
import { itemPages, itemTables } from '../items/list-items.ts';
import type { MatterWindowType } from '../matters/matter-window.type.ts';
import { windowsOfSubCases } from '../matters/windows.ts';

const text = z.string().max(64).nullish();

/** The API's `MatterItemFilter`, field by field. */
const itemFilterSchema: z.ZodType<MatterItemFilterInput> = z.strictObject({
  search: text,
  modes: z.array(z.enum(Object.keys(SubCaseMode))).nullish(),
  states: z.array(z.enum(Object.keys(subCaseFlow.states))).nullish(),
  matterCode: text,
});

/** A line of the list with the window to which its applicant goes. */
interface ExportedItem extends MatterItemType {
  window: MatterWindowType | undefined;
}

const moment = (at: unknown) => toDateOrNull((at ?? null) as SqlInstant | null);

const COLUMNS: readonly ExportColumn<ExportedItem>[] = [
  { title: '办件编号', width: 24, value: ({ subCase }) => subCase.bjNo },
  { title: '一件事编号', width: 24, value: (item) => item.caseNo },
  { title: '姓名', value: (item) => item.personName },
  { title: '事项', width: 24, value: ({ subCase }) => subCase.matterName },
  { title: '办理方式', value: ({ subCase }) => subCase.modeTitle },
  { title: '线下窗口', width: 32, value: ({ window }) => window?.place },
  { title: '窗口电话', width: 16, value: ({ window }) => window?.phone },
  { title: '受理机构', width: 24, value: (item) => item.orgName },
  { title: '办理部门', width: 24, value: ({ subCase }) => subCase.ownerName },
  { title: '状态', value: ({ subCase }) => subCase.statusTitle },
  { title: '部门状态', width: 20, value: ({ subCase }) => subCase.externalStatus },
  { title: '最近反馈时间', width: 20, value: ({ subCase }) => moment(subCase.lastFeedbackAt) },
  { title: '到期时间', width: 20, value: ({ subCase }) => moment(subCase.dueAt) },
  { title: '推送', value: ({ subCase }) => SYNC_TITLES[subCase.librarySync] },
];

async function* withWindows(ctx: Ctx, filter: MatterItemFilterInput): AsyncGenerator<ExportedItem[]> {
  for await (const page of itemPages(ctx, filter)) {
    const windows = await windowsOfSubCases(
      ctx,
      page.map(({ subCase }) => subCase.id),
    );
    yield page.map((item) => ({ ...item, window: windows.get(item.subCase.id) }));
  }
}

/** 事项列表 as an Excel file: the caller's scope, masked, with the windows of what is handled offline (01 §5.8). */
export const itemsExport = maskedList<MatterItemFilterInput, ExportedItem>({
  kind: 'matter-items',
  title: '事项列表',
  unit: '项',
  schema: itemFilterSchema,
  permission: 'case:export',
  from: async (ctx, filter) => sql`${itemTables} where ${await itemWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: withWindows,
  words: (filter) => [
    inWords(filter.modes, (mode) => MODE_TITLES[mode as SubCaseMode]),
    inWords(filter.states, (state) => subCaseFlow.states[state]?.title),
    ...caseWords(filter),
  ],
  audit: { event: 'offline.export-items', objectType: 'subCase' },
});
