import { randomUUID } from 'node:crypto';
import { enterLibrary, type LibraryContent } from '../src/domains/training/projects/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import type { BuiltInstitution } from './training.ts';

/** A project of an institution in the library, as a filing of today enters it. */
export async function buildProject(
  ctx: Ctx,
  { id: institutionId, orgId, orgPath }: BuiltInstitution,
  changes: Partial<LibraryContent> = {},
  { score = '84.03' }: { score?: string } = {},
): Promise<string> {
  const content: LibraryContent = {
    name: '无人机驾驶员培训',
    category: '03',
    occupationCode: '',
    occupationName: '无人机驾驶员',
    skillLevel: '4',
    certType: 'LEVEL',
    certIssuer: '上海市职业技能鉴定中心',
    hoursTheory: 40,
    hoursPractice: 40,
    hoursTotal: 80,
    days: 20,
    mode: '1',
    feePerPerson: '3105.60',
    fees: {},
    minPerRun: 10,
    maxPerRun: 40,
    entryConditions: '',
    employmentDirection: '',
    intro: '面向低空经济。',
    plan: [
      { module: '钳工实操', theoryHours: 40, practiceHours: 40, teacherId: null, roomKind: 'PRACTICE', material: '' },
    ],
    ...changes,
  };
  const districtCode = /\/(3101\d\d)\//.exec(orgPath)?.[1] ?? '310109';
  const project = { institutionId, orgId, orgPath, districtCode, content, score };
  return transaction(ctx, (tx) =>
    enterLibrary(tx, {
      ...project,
      applicationId: randomUUID(),
      reviewBatchId: null,
      filingNo: `BA${randomUUID().slice(0, 8)}`,
    }),
  );
}
