import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { announceDirectory, type DataSourceField } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { CHANNELS, type SourceRow } from '../compare/sources/sources.ts';
import { ASKED, type AskedSource, SOURCES } from '../compare/words.ts';

/** The registers by the last part of their address. */
export const REGISTERS: Readonly<Record<AskedSource, string>> = {
  POPULATION: 'population',
  PENSION: 'retirement',
  DEATH: 'deaths',
  BENEFICIARY: 'beneficiaries',
  RETIRED: 'cadres',
  SOLDIER: 'soldiers',
  INSURANCE: 'insurance',
};
const PROVIDERS: Readonly<Partial<Record<AskedSource, string>>> = { POPULATION: 'GA', PENSION: 'RS', INSURANCE: 'YB' };

const LABELS: Readonly<Record<keyof SourceRow, string>> = {
  idNo: '身份证号',
  name: '姓名',
  gender: '性别',
  birthDate: '出生日期',
  hukouDistrict: '户籍区',
  address: '户籍地址',
  alive: '是否健在',
  retireDate: '退休时间',
  pensionMonth: '养老金月份',
  pension: '养老金',
  deathDate: '死亡日期',
  tags: '身份类别',
  insuranceType: '医保类型',
  sourceVersion: '记录版本',
  asOf: '数据截至',
};
const CONTENTS: Readonly<Partial<Record<keyof SourceRow, DataSourceField['content']>>> = {
  idNo: 'ID_NUMBER',
  name: 'PERSON_NAME',
  address: 'ADDRESS',
};
const LEVELS: Readonly<Partial<Record<keyof SourceRow, DataSourceField['sensitivity']>>> = {
  idNo: 'L2',
  name: 'L1',
  address: 'L1',
};

const fieldOf = (name: keyof SourceRow): DataSourceField => ({
  name,
  label: LABELS[name],
  type: name === 'alive' ? 'BOOLEAN' : 'STRING',
  ...(name !== 'alive' && { length: 120 }),
  required: name === 'idNo',
  queryKey: name === 'idNo',
  sensitivity: LEVELS[name] ?? 'NONE',
  content: CONTENTS[name] ?? 'PLAIN',
});

/**
 * The sources of 多重身份比对 with a channel each (03 §31.5, §35), enabled, at one address; those that an administrator has made already stay. Outside
 * production alone.
 */
export async function openSourceChannels(tx: Ctx, base: string): Promise<void> {
  const now = tx.app.clock.now();
  const at = { created_at: now, updated_at: now };
  await tables(tx)
    .insertInto('exchange_host')
    .values({ host: new URL(base).hostname, note: '多重身份比对来源（模拟）', added_at: now, added_by: '演示数据' })
    .onConflict((on) => on.doNothing())
    .execute();
  for (const source of ASKED) {
    const { channel: code, fields } = CHANNELS[source];
    const names = [...new Set<keyof SourceRow>(['idNo', ...fields, 'sourceVersion', 'asOf'])];
    const name = `${SOURCES[source]}（模拟）`;
    const made = await tables(tx)
      .insertInto('data_source')
      .values({
        id: uuidv7(now.getTime()),
        ...at,
        code,
        name,
        provider: PROVIDERS[source] ?? 'OTHER',
        provider_text: PROVIDERS[source] ? null : SOURCES[source],
        description: '企业退休军转干部多重身份比对的来源',
        category: '身份比对',
        update_frequency: 'DAILY',
        fields: JSON.stringify(names.map(fieldOf)),
        state: 'ENABLED',
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) continue;
    await tables(tx)
      .insertInto('data_channel')
      .values({
        id: uuidv7(now.getTime()),
        ...at,
        code,
        name,
        source_id: made.id,
        description: '按身份证号逐人查询',
        call_mode: 'HTTP_GET',
        endpoint: `${base}/cadre-registers/${REGISTERS[source]}/records`,
        auth_kind: 'NONE',
        timeout_ms: 5000,
        retries: 1,
        idempotent: true,
        request_mapping: '[]',
        rows_path: 'records',
        response_mapping: '[]',
        cache_seconds: 0,
        state: 'ENABLED',
        tested_at: now,
        test_ok: true,
        test_ms: 12,
        test_text: '连通正常',
      })
      .onConflict((on) => on.doNothing())
      .execute();
  }
  announceDirectory(tx);
}
