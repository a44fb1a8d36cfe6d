import { firstRow, sql } from '../../../src/database/sql.ts';
import { offsiteTraining } from '../../../src/domains/training/offsite/offsite.record.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';

/** Somebody of 虹口区 who was trained elsewhere and waits for his reimbursement. */
export interface PlacedOffsite {
  offsiteId: string;
}

export async function placedOffsite(ctx: Ctx): Promise<PlacedOffsite> {
  const org = await firstRow<{ id: string; path: string }>(ctx, sql`select id, path from org where code = '310109'`);
  if (!org) throw new Error('no bureau 310109');
  const values = {
    kind: 'DELTA',
    id_no: '310100199901010011',
    person_name: '杨帆',
    person_category: '10',
    trainee_index: 'a'.repeat(64),
    province: '32',
    institution_name: '苏州示范职业培训学校',
    in_directory: true,
    project_name: '低压电工作业',
    level: '5',
    start_date: '2026-01-05',
    end_date: '2026-01-23',
    hours: '90',
    days: 15,
    certificate_no: 'ZS20260001',
    exam_result: 'PASS',
  };
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  const offsiteId = await transaction(ctx, (tx) =>
    insertRecord(tx, offsiteTraining, values, { place, start: 'enter' }),
  );
  return { offsiteId };
}
