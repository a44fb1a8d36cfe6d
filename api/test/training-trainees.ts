import type { IdentityRecord } from '../src/domains/training/trainees/identity/identity-record.ts';
import {
  connectIdentitySource,
  type IdentitySource,
} from '../src/domains/training/trainees/identity/query-identity.ts';
import { writeMirror } from '../src/domains/training/trainees/identity/write-mirror.ts';
import { registerTrainee } from '../src/domains/training/trainees/register-trainee.ts';
import { type App, type Ctx, requireUser, transaction } from '../src/platform/kernel/index.ts';
import type { Product } from './product.ts';
import { type Person, somebodyOf } from './training-applications.ts';

/** The person of AC20-1. */
export const FIT_PERSON: IdentityRecord = {
  idNo: '310100199901010011',
  name: '杨帆',
  birthDate: '1999-01-01',
  category: '10',
  dischargeDate: '2025-09-01',
  registered: true,
  districtCode: '310109',
  alive: true,
  recordState: 'ACTIVE',
};

/** A person in the mirror, synchronised now. */
export async function buildIdentity(ctx: Ctx, changes: Partial<IdentityRecord> = {}): Promise<IdentityRecord> {
  const record = { ...FIT_PERSON, ...changes };
  await writeMirror(ctx, record);
  return record;
}

/** A discharge system that answers what it is told to, and counts how often it is asked. */
export function standIn(app: App, answer: IdentitySource['queryByIdNo']): { asked: number } {
  const seen = { asked: 0 };
  connectIdentitySource(app, {
    queryByIdNo: (idNo, name) => {
      seen.asked += 1;
      return answer(idNo, name);
    },
    pullChanges: async () => ({ records: [], bad: [], more: false }),
  });
  return seen;
}

/** A person in the mirror who has signed in as a trainee. */
export async function buildTrainee(app: Product, changes: Partial<IdentityRecord> = {}): Promise<Person> {
  return registerPerson(app, await buildIdentity(app.context({ kind: 'SYSTEM', name: '测试' }), changes));
}

/** A person who has signed in as a trainee, whatever mirror and discharge system know of him. */
export async function registerPerson(
  app: Product,
  { idNo, name }: Pick<IdentityRecord, 'idNo' | 'name'>,
): Promise<Person> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const browser = await somebodyOf(app, '310000', ['TRAINEE']);
  const { userId } = requireUser(await browser.ctx());
  await transaction(ctx, (tx) => registerTrainee(tx, userId, { idNo, name, phone: '13800001234' }));
  return browser;
}
