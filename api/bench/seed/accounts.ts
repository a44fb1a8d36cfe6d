import type { ComposedApp } from '../../src/compose.ts';
import { createUser, findOrgByCode } from '../../src/platform/access/index.ts';
import type { Actor } from '../../src/platform/kernel/index.ts';

export const PASSWORD = 'Ceshi@2026#Bench';
/** The district whose centre has the clerks. */
export const DISTRICT = '310109';
export const CITY_OFFICER = 'bench_city';
/** Hears of nothing that the clerks do, as most consoles of the city. */
export const LISTENER = 'bench_listener';
const OTHER_DISTRICT = '310115';
export const clerkName = (n: number) => `bench_clerk_${String(n).padStart(3, '0')}`;

const installer: Actor = { kind: 'SYSTEM', name: '性能测试' };

/** A city officer, somebody of another district, and `clerks` window clerks of one district's centre, as an installation would open them; all with one lasting password. */
export async function seedAccounts(app: ComposedApp, clerks: number): Promise<void> {
  const ctx = app.context(installer);
  const open = async (loginName: string, code: string, role: string, n: number) => {
    const org = await findOrgByCode(ctx, code);
    if (!org) throw new Error(`no organisation ${code}`);
    await createUser(ctx, {
      loginName,
      realName: '测试员',
      phone: `199${String(10_000_000 + n)}`,
      orgId: org.id,
      roles: [role],
      password: PASSWORD,
      confirmed: true,
    });
  };
  await open(CITY_OFFICER, '310000', 'CITY_OFFICER', 0);
  await open(LISTENER, OTHER_DISTRICT, 'DIST_CHIEF', clerks + 1);
  for (let n = 1; n <= clerks; n += 1) await open(clerkName(n), `${DISTRICT}-C`, 'CENTRE_CLERK', n);
}
