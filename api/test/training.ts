import { firstRow, sql } from '../src/database/sql.ts';
import { buildUscc } from '../src/domains/people/index.ts';
import { writeConditions } from '../src/domains/training/institutions/conditions/write-conditions.ts';
import type { InstitutionProfile } from '../src/domains/training/institutions/profile.ts';
import {
  type RegisteredInstitution,
  registerInstitution,
} from '../src/domains/training/institutions/register-institution.ts';
import { DEMO_PASSWORD } from '../src/platform/access/demo/demo-accounts.ts';
import { createUser } from '../src/platform/access/index.ts';
import { storeFile } from '../src/platform/files/index.ts';
import { advance, advanceOne } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';
import { samplePng } from './sample-files.ts';
import { getOrgRow } from './staff.ts';

/** The institutions of the requirements (02 §26). */
export const INSTITUTION_X: InstitutionProfile = {
  name: '虹口示范职业培训学校',
  uscc: '52310109TE5T00001D',
  institutionType: '4',
  nature: 'PRIVATE',
  districtCode: '310109',
  regAddress: '上海市虹口区飞虹路518号',
  trainAddress: '上海市虹口区飞虹路518号',
  legalName: '陆建国',
  legalIdNo: '310100197001010017',
  contactName: '曹颖',
  contactPhone: '021-65012345',
  email: 'office@hongkou-training.example',
};
export const INSTITUTION_Y: InstitutionProfile = {
  ...INSTITUTION_X,
  name: '浦东示范技工学校',
  uscc: '12310100DEMX00002R',
  institutionType: '2',
  nature: 'PUBLIC',
  districtCode: '310115',
  regAddress: '上海市浦东新区世纪大道2001号',
  trainAddress: '上海市浦东新区世纪大道2001号',
};

/** What an institution has to teach with, so that it may apply (T16-1). */
export const CONDITIONS = {
  foundedOn: '2009-06-18',
  staffTotal: 46,
  teachersSenior: 6,
  teachersMid: 14,
  teachersJunior: 10,
  classroomCount: 12,
  trainingArea: 2600,
  buildingArea: 3800,
  maxTrainees: 320,
  intro: '开展退役军人职业技能培训，设有理论教室和实训场地。',
} as const;

export interface BuiltInstitution extends RegisteredInstitution {
  orgPath: string;
}

/** A registered institution; with `inLibrary` it has been entered as after the filing of its first project. */
export async function buildInstitution(
  ctx: Ctx,
  changes: Partial<InstitutionProfile> = {},
  { inLibrary = true }: { inLibrary?: boolean } = {},
): Promise<BuiltInstitution> {
  return transaction(ctx, async (tx) => {
    const made = await registerInstitution(tx, { ...INSTITUTION_X, ...changes });
    await writeConditions(tx, made.id, CONDITIONS);
    if (inLibrary)
      await advance(tx, { type: 'trainingInstitution', action: 'enter', rows: [{ id: made.id }], mode: 'CASCADE' });
    const row = await firstRow<{ orgPath: string }>(
      tx,
      sql`select org_path as "orgPath" from training_institution where id = ${made.id}`,
    );
    return { ...made, orgPath: row?.orgPath ?? '' };
  });
}

let serial = 0;

/** A profile that nothing else has used, near X's. */
export function freshProfile(changes: Partial<InstitutionProfile> = {}): InstitutionProfile {
  serial += 1;
  const n = String(serial).padStart(4, '0');
  return { ...INSTITUTION_X, name: `虹口第${n}职业培训学校`, uscc: buildUscc(`52310109TE5T2${n}`), ...changes };
}

/** Somebody new of an organisation, signed in. */
export async function personOf(app: Product, orgCode: string, role: string): Promise<Browser> {
  serial += 1;
  const loginName = `training_${serial}`;
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const { id: orgId } = await getOrgRow(ctx, orgCode);
  await createUser(ctx, {
    loginName,
    realName: '王小明',
    displayName: `测试${serial}`,
    phone: '13800000000',
    orgId,
    roles: [role],
    password: DEMO_PASSWORD,
    confirmed: true,
  });
  return app.as(loginName);
}

/** A file that the browser's account has just uploaded. */
export async function uploadedBy(browser: Browser, name = '办学许可证.png'): Promise<string> {
  const { id } = await storeFile(await browser.ctx(), samplePng(), { name });
  return id;
}

/** 剔除 of an institution by the city with its document (T14-6). */
export async function removeInstitution(app: Product, id: string, reasonText: string): Promise<void> {
  const browser = await app.as('city_officer');
  const attachmentIds = [await uploadedBy(browser, '剔除决定.png')];
  await transaction(await browser.ctx(), (tx) =>
    advanceOne(tx, {
      type: 'trainingInstitution',
      action: 'remove',
      rows: [{ id }],
      input: { reasonText, attachmentIds },
    }),
  );
}
