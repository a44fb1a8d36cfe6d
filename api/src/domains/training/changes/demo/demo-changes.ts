import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import type { LibraryContent } from '../../projects/index.ts';
import { CHANGE } from '../record-type.ts';
import { requestInstitutionChange } from '../request-institution-change.ts';
import { requestProjectChange } from '../request-project-change.ts';
import { toValues } from '../values/project-values.ts';

const PROJECT = '数控车工';

/** The school's account waits for the centre, a price of a project for the district. */
export async function loadDemoChanges(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from training_change limit 1`)) return;
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const institution =
    school &&
    (await tables(ctx)
      .selectFrom('training_institution')
      .select('name')
      .where('org_id', '=', school.actor.orgId)
      .where('state', '=', 'IN_LIBRARY')
      .executeTakeFirst());
  if (!school || !officer || !institution) return;
  const id = await requestInstitutionChange(school, {
    ...(await filing(school, '基本户由原支行迁至现支行', '开户许可证')),
    values: { bankName: '中国工商银行上海市虹口支行', bankAccount: '6222020000000000018', bankOwner: institution.name },
  });
  await advanceOne(everywhere(officer), { type: CHANGE, action: 'districtPass', rows: [{ id }] });
  await changePrice(school);
}

async function changePrice(school: DemoPlayer): Promise<void> {
  const project = await firstRow<{ id: string; content: LibraryContent }>(
    school,
    sql`select p.id, v.content from training_project p
          join training_project_version v on v.project_id = p.id and v.content_version = p.content_version
         where p.name = ${PROJECT} and p.org_id = ${school.actor.orgId} and p.state = 'IN_LIBRARY'`,
  );
  if (!project) return;
  const values = toValues(project.content);
  await requestProjectChange(school, {
    ...(await filing(school, '刀具和耗材价格上涨，同时增加一家实训合作企业', '成本测算表')),
    projectId: project.id,
    content: {
      ...values,
      project: {
        ...values.project,
        feePerPerson: '3305.60',
        fees: { ...values.project.fees, tuition: '3005.60' },
        employmentDirection: '本市相关企业，学校与13家企业签有用人协议。',
      },
    },
  });
}

async function filing(school: DemoPlayer, reason: string, paper: string) {
  const file = await storeFile(school, drawPdf([paper, 'Specimen for demonstration']), { name: `${paper}.pdf` });
  return { reason, fileIds: [file.id], requestId: randomUUID() };
}
