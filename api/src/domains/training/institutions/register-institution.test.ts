import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { buildInstitution, INSTITUTION_X, INSTITUTION_Y } from '../../../../test/training.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildUscc } from '../../people/index.ts';
import type { InstitutionProfile } from './profile.ts';
import { registerInstitution } from './register-institution.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_register', { now: '2026-03-02T09:00:00+08:00' });
});
afterAll(() => app.close());

const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 0;
/** A profile that no other test has used. */
function profile(changes: Partial<InstitutionProfile> = {}): InstitutionProfile {
  serial += 1;
  const n = String(serial).padStart(4, '0');
  return { ...INSTITUTION_X, name: `虹口第${n}培训学校`, uscc: buildUscc(`52310109TE5T1${n}`), ...changes };
}
const register = (input: InstitutionProfile) => transaction(system(), (tx) => registerInstitution(tx, input));

async function faultsOf(input: InstitutionProfile): Promise<Record<string, string>> {
  try {
    await register(input);
  } catch (error) {
    if (error instanceof DomainError)
      return Object.fromEntries((error.fields ?? []).map(({ path, message }) => [path, message]));
    throw error;
  }
  return {};
}

describe('registration of an institution', () => {
  it('gives it a number, an organisation below its district, and no place in the library yet', async () => {
    const made = await register(profile());
    expect(made.institutionNo).toMatch(/^JG3101092026\d{5}$/);
    const row = await firstRow(
      system(),
      sql`select i.state, i.legal_id_no_masked as "legalIdNo", i.legal_id_no not like '%310100197001010017%' as sealed, o.level,
             o.path like '/310000/310109/%' as below, o.district_code as district
            from training_institution i join org o on o.id = i.org_id where i.id = ${made.id}`,
    );
    expect(row).toEqual({
      state: 'REGISTERED',
      legalIdNo: '310100********0017',
      sealed: true,
      level: 'INST',
      below: true,
      district: '310109',
    });
  });

  it('AC14-5 refuses a code whose check digit is wrong and takes the right one', async () => {
    expect(await faultsOf(profile({ uscc: '91350100M000100Y4Z' }))).toEqual({
      uscc: '统一社会信用代码由数字和大写字母组成，不含I、O、S、V、Z，请核对后重新输入',
    });
    expect(await faultsOf(profile({ uscc: '91350100M000100Y44' }))).toEqual({ uscc: '统一社会信用代码校验不通过' });
    expect(await faultsOf(profile({ uscc: '91350100m000100y43' }))).toEqual({});
  });

  it('names every field with a mistake, and nothing is kept', async () => {
    const faults = await faultsOf(
      profile({
        name: '校',
        institutionType: '0',
        districtCode: '310000',
        legalIdNo: '310100197001010011',
        contactPhone: '12',
        email: 'x',
      }),
    );
    expect(Object.keys(faults).sort()).toEqual([
      'contactPhone',
      'districtCode',
      'email',
      'institutionType',
      'legalIdNo',
      'name',
    ]);
  });

  it('knows an institution that is there already, by code and by name (6.7)', async () => {
    const input = profile();
    const { institutionNo } = await register(input);
    expect(await faultsOf(input)).toEqual({ uscc: `该机构已在库：${institutionNo}` });
    expect(await faultsOf(profile({ name: input.name }))).toEqual({ name: `机构名称已被使用：${institutionNo}` });
  });

  it('two in the same moment make one', async () => {
    const input = profile();
    const answers = await Promise.allSettled([register(input), register(input)]);
    expect(answers.map((a) => a.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a removed institution comes back after twelve months, tied to its former record (6.7, T14-7)', async () => {
    const input = profile();
    const { id } = await buildInstitution(system(), input);
    await run(
      system(),
      sql`update training_institution set state = 'REMOVED', removed_on = '2025-03-03' where id = ${id}`,
    );
    expect(await faultsOf(input)).toEqual({ uscc: '该机构于 2025-03-03 被剔除，2026-03-03 后方可重新申报' });
    await run(system(), sql`update training_institution set removed_on = '2025-03-02' where id = ${id}`);
    const again = await register(input);
    const row = await firstRow(system(), sql`select former_id from training_institution where id = ${again.id}`);
    expect(row).toEqual({ former_id: id });
  });

  it('the three institutions of the requirements pass', async () => {
    expect(await faultsOf(INSTITUTION_X)).toEqual({});
    expect(await faultsOf(INSTITUTION_Y)).toEqual({});
  });
});
