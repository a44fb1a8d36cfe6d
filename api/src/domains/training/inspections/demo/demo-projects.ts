import { randomUUID } from 'node:crypto';
import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { enterLibrary, type LibraryContent } from '../../projects/index.ts';

/** An institution of the demonstration that has projects to be inspected. */
export interface InspectedInstitution {
  id: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
}

export const findInstitution = (ctx: Ctx, uscc: string): Promise<InspectedInstitution | undefined> =>
  tables(ctx)
    .selectFrom('training_institution')
    .select(['id', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('uscc', '=', uscc)
    .where('state', '=', 'IN_LIBRARY')
    .executeTakeFirst();

const COMMON: Omit<LibraryContent, 'name' | 'category' | 'occupationName'> = {
  occupationCode: '',
  skillLevel: '4',
  certType: 'LEVEL',
  certIssuer: '上海市职业技能鉴定中心',
  hoursTheory: 40,
  hoursPractice: 60,
  hoursTotal: 100,
  days: 20,
  mode: '1',
  feePerPerson: '3200.00',
  fees: {},
  minPerRun: 10,
  maxPerRun: 40,
  entryConditions: '',
  employmentDirection: '',
  intro: '面向退役军人的职业技能培训。',
  plan: [],
};

/** A project that has been in the library for ten months. */
export async function addDemoProject(
  ctx: Ctx,
  { id: institutionId, orgId, orgPath, districtCode }: InspectedInstitution,
  [name, category]: readonly [string, string],
): Promise<string> {
  const content = { ...COMMON, name, category, occupationName: name };
  return transaction(ctx, async (tx) => {
    const id = await enterLibrary(tx, {
      institutionId,
      orgId,
      orgPath,
      districtCode,
      content,
      score: '82.50',
      applicationId: randomUUID(),
      reviewBatchId: null,
      filingNo: `BA-${randomUUID().slice(0, 8)}`,
    });
    await fileEarlier(tx, { id: institutionId }, name);
    return id;
  });
}

/** A project that is in the library has been there for ten months, so that a year's inspection is for it. */
export async function fileEarlier(ctx: Ctx, { id }: { id: string }, name: string): Promise<void> {
  const filed = addDays(localDateOf(ctx.app.clock.now()), -300);
  await run(
    ctx,
    sql`update training_project set valid_from = ${filed}, valid_to = ${addDays(filed, 1094)}
         where institution_id = ${id} and name = ${name} and state = 'IN_LIBRARY'`,
  );
}
