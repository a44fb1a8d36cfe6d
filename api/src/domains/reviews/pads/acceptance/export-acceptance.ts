import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { maskedList } from '../../../../platform/exports/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { HANDLING_SCREENS } from '../calls/call.type.ts';
import { type PadAcceptanceCellType, type PadAcceptanceDistrictType, PadCheck } from './acceptance.type.ts';
import { getAcceptance } from './keep.ts';

export interface AcceptanceRequest {
  id: string;
}
const acceptanceRequestSchema: z.ZodType<AcceptanceRequest> = z.strictObject({
  id: z.string().refine(isUuid, '请选择联调记录'),
});

const words = { [PadCheck.PASSED]: '通过', [PadCheck.FAILED]: '不通过', [PadCheck.UNTESTED]: '未测' } as const;

interface Line {
  district: PadAcceptanceDistrictType;
  cell: PadAcceptanceCellType;
}

/** 联调验收矩阵: one line per district and screen, of a kept record. */
export const acceptanceExport = maskedList<AcceptanceRequest, Line>({
  kind: 'pad-acceptance',
  title: '评价平板联调验收',
  unit: '行',
  schema: acceptanceRequestSchema,
  permission: 'review.pad:accept',
  from: (_ctx: Ctx, { id }) =>
    sql`pad_acceptance a, jsonb_array_elements(a.districts) d, jsonb_array_elements(d.value->'cells') c where a.id = ${id}`,
  columns: [
    { title: '区', value: ({ district }) => district.name },
    { title: '使用中的平板', value: ({ district }) => district.pads },
    { title: '业务办理界面', width: 18, value: ({ cell }) => HANDLING_SCREENS[cell.screen] },
    { title: '跳转次数', value: ({ cell }) => cell.calls },
    { title: '未能打开', value: ({ cell }) => cell.failed },
    { title: '加载中位数（毫秒）', width: 20, value: ({ cell }) => cell.medianMs ?? null },
    { title: '最长加载（毫秒）', width: 20, value: ({ cell }) => cell.maxMs ?? null },
    { title: '数据不一致', value: ({ cell }) => cell.mismatched },
    { title: '界面结论', value: ({ cell }) => words[cell.check] },
    { title: '断网补传件数', width: 16, value: ({ district }) => district.late },
    { title: '断网测试', value: ({ district }) => words[district.networkLoss] },
  ],
  async *pages(ctx: Ctx, { id }) {
    const { districts } = await getAcceptance(ctx, id);
    yield districts.flatMap((district) => district.cells.map((cell) => ({ district, cell })));
  },
  words: () => [],
  audit: { event: 'review.export-acceptance', objectType: 'padAcceptance', detail: { kind: 'pad-acceptance' } },
});
