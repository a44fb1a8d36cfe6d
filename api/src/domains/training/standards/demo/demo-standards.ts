import { firstRow, sql } from '../../../../database/sql.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { STANDARD } from '../record-type.ts';
import { subsidyStandard } from '../standard.record.ts';

const living = { kind: 'LIVING', unit: 'DAY', doc_no: '示例文号〔2026〕1号', doc_title: '生活补助标准（演示）' };
const cap = {
  kind: 'OFF_CAP',
  doc_no: '示例文号〔2026〕2号',
  doc_title: '异地培训报销上限（演示）',
  valid_from: '2026-01-01',
};

/** The demonstration values of 02 §26 and A20: no figures of Shanghai. */
const STANDARDS = [
  { ...living, doc_no: '示例文号〔2025〕1号', amount: '48.00', valid_from: '2025-01-01', valid_to: '2025-12-31' },
  { ...living, amount: '50.00', valid_from: '2026-01-01', valid_to: '2026-06-30' },
  { ...living, amount: '55.55', valid_from: '2026-07-01', valid_to: '2026-12-31' },
  {
    kind: 'CENTRAL',
    unit: 'RUN',
    amount: '2000.00',
    valid_from: '2011-01-01',
    doc_no: '示例文号〔2011〕1号',
    doc_title: '中央培训补助标准（演示）',
  },
  { ...cap, item: 'TRAIN', unit: 'RUN', amount: '3500.00' },
  { ...cap, item: 'LODGE', unit: 'DAY', amount: '60.00' },
];

/** Standards that one person of the city has written and another one confirmed; the living subsidy ends with the year. */
export async function loadDemoStandards(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from subsidy_standard limit 1`)) return;
  const drafter = await demoPlayer(ctx, 'city_officer', 'CITY_OFFICER');
  const second = await demoPlayer(ctx, 'city_officer2', 'CITY_OFFICER');
  if (!drafter || !second) return;
  for (const values of STANDARDS) {
    const written = { ...values, edited_by_id: drafter.actor.userId };
    const id = await transaction(everywhere(drafter), (tx) =>
      insertRecord(tx, subsidyStandard, written, { start: 'draft' }),
    );
    const basis = await storeFile(drafter, drawPdf(['Subsidy standard', 'Specimen for demonstration']), {
      name: '文件依据（演示）.pdf',
    });
    const rows = [{ id }];
    await advanceOne(everywhere(drafter), {
      type: STANDARD,
      action: 'submit',
      rows,
      input: { attachmentIds: [basis.id] },
    });
    await advanceOne(everywhere(second), { type: STANDARD, action: 'confirm', rows });
  }
}
