import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { workerDatabaseUrl } from '../../../../test/database/test-database.ts';
import { rows, sql } from '../../../database/sql.ts';
import { anonymous, inScope, type Placed, type Scope } from '../../kernel/index.ts';
import { scopeWhere } from './scope-where.ts';

let app: BareApp;
beforeAll(async () => {
  app = await bareApp({ url: workerDatabaseUrl(), modules: [] });
});
afterAll(() => app.close());

// Few values, so that hits are as likely as misses; neighbours in byte order of `/`, so that the ends of the range are tried.
const code = fc.constantFrom('310109', '310109014', '310109014-C', '31010901', '310110', 'GA');
const path = fc.array(code, { minLength: 1, maxLength: 3 }).map((codes) => `/${codes.join('/')}/`);
const district = fc.constantFrom('310109', '310110', '310100');
const org = fc.constantFrom('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002');
const record: fc.Arbitrary<Placed> = fc.record({ orgId: org, orgPath: path, districtCode: district });
const single: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'ALL' }),
  fc.constant<Scope>({ kind: 'NONE' }),
  district.map((districtCode): Scope => ({ kind: 'DISTRICT', districtCode })),
  path.map((orgPath): Scope => ({ kind: 'SUBTREE', orgPath })),
  org.map((orgId): Scope => ({ kind: 'ORG', orgId })),
);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  single,
  fc.array(single, { minLength: 1, maxLength: 4 }).map((scopes): Scope => ({ kind: 'ANY_OF', scopes })),
);

describe('scopeWhere', () => {
  it('selects exactly the records that inScope allows', async () => {
    await fc.assert(
      fc.asyncProperty(scope, fc.array(record, { minLength: 1, maxLength: 12 }), async (reach, records) => {
        const data = JSON.stringify(
          records.map((r, n) => ({ n, org_id: r.orgId, org_path: r.orgPath, district_code: r.districtCode })),
        );
        const found = await rows<{ n: number }>(
          app.context(anonymous),
          sql`select r.n from jsonb_to_recordset(${data}::jsonb) as r(n int, org_id uuid, org_path text, district_code text)
               where ${scopeWhere(reach, 'r')} order by r.n`,
        );
        expect(found.map(({ n }) => n)).toEqual(records.flatMap((r, n) => (inScope(reach, r) ? [n] : [])));
      }),
      { numRuns: 200 },
    );
  });
});
