import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { propose } from '../propose.ts';

const COMPANY = '91310115TE5T000038';
const PROJECT = '低压电工作业';

/** The district proposes to remove a project, the centre to suspend an institution; the city has yet to decide. */
export async function loadDemoProposals(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from training_proposal limit 1`)) return;
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await demoPlayer(ctx, 'city_centre', 'CITY_CENTRE');
  const company = await tables(ctx)
    .selectFrom('training_institution')
    .select('id')
    .where('uscc', '=', COMPANY)
    .where('state', '=', 'IN_LIBRARY')
    .executeTakeFirst();
  const project = await tables(ctx)
    .selectFrom('training_project')
    .select('id')
    .where('name', '=', PROJECT)
    .where('state', '=', 'IN_LIBRARY')
    .limit(1)
    .executeTakeFirst();
  if (centre && company)
    await propose(everywhere(centre), {
      targetType: 'INSTITUTION',
      targetId: company.id,
      kind: 'SUSPEND',
      reason: '上一年度学员满意度低于80%，约谈后三个月内未见改进，建议暂停招生三个月。',
      fileIds: [await paper(centre, '约谈记录')],
      requestId: randomUUID(),
    });
  if (officer && project)
    await propose(everywhere(officer), {
      targetType: 'PROJECT',
      targetId: project.id,
      kind: 'REMOVE',
      reason: '实训设备不再符合安全要求，机构书面表示不再开办该项目。',
      fileIds: [await paper(officer, '机构书面说明')],
      requestId: randomUUID(),
    });
}

async function paper(by: DemoPlayer, name: string): Promise<string> {
  return (await storeFile(by, drawPdf([name, 'Specimen for demonstration']), { name: `${name}.pdf` })).id;
}
