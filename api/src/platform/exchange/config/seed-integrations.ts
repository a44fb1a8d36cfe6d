import type { Config } from '../../../config.ts';
import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { Provider } from '../sources/data-source.entity.ts';
import type { DataSourceField } from '../sources/source-field.ts';

/** An integration that the platform ships: described here like every other, its address in the configuration. */
interface Integration {
  code: string;
  name: string;
  provider: Provider;
  providerText?: string;
  description: string;
  /** Variable that holds the address; undefined where the other side calls us. */
  address: (config: Config) => string | undefined;
  variable: string;
  fields: readonly DataSourceField[];
}

const text = (name: string, label: string, more: Partial<DataSourceField> = {}): DataSourceField => ({
  name,
  label,
  type: 'STRING',
  length: 200,
  required: true,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...more,
});

const INTEGRATIONS: readonly Integration[] = [
  {
    code: 'CASE_LIBRARY',
    name: '办件库',
    provider: 'DATA_CENTRE',
    description: '向市办件库推送办件基本信息、过程和结果',
    address: (config) => config.CASE_LIBRARY_URL,
    variable: 'CASE_LIBRARY_URL',
    fields: [text('projid', '办件编号', { queryKey: true }), text('state', '办件状态'), text('kind', '消息类型')],
  },
  {
    code: 'DEPARTMENTS',
    name: '部门办理',
    provider: 'OTHER',
    providerText: '各有关部门',
    description: '向部门派发事项，接收部门反馈',
    address: (config) => config.DEPARTMENT_EXCHANGE_URL,
    variable: 'DEPARTMENT_EXCHANGE_URL',
    fields: [text('bjNo', '办件编号', { queryKey: true }), text('feedbackType', '反馈类型')],
  },
  {
    code: 'SMS_GATEWAY',
    name: '短信网关',
    provider: 'OTHER',
    providerText: '短信服务单位',
    description: '发送短信，接收回执',
    address: (config) => config.SMS_GATEWAY_URL,
    variable: 'SMS_GATEWAY_URL',
    fields: [text('phone', '手机号', { sensitivity: 'L1', content: 'PHONE' }), text('receipt', '回执')],
  },
  {
    code: 'CITY_PORTAL',
    name: '一网通办',
    provider: 'DATA_CENTRE',
    description: '接收一网通办报送的申请',
    address: () => undefined,
    variable: 'POST /exchange/v1/messages',
    fields: [text('applicationNo', '申请编号', { queryKey: true }), text('form', '申请表', { sensitivity: 'L2' })],
  },
];

/** Puts the shipped integrations among the sources and channels, and their present address (03 §35: every integration is shown here). */
export async function seedIntegrations(ctx: Ctx): Promise<void> {
  for (const integration of INTEGRATIONS) await seedOne(ctx, integration);
}

async function seedOne(ctx: Ctx, { code, address, variable, ...rest }: Integration): Promise<void> {
  const now = ctx.app.clock.now();
  const url = address(ctx.app.config);
  await run(
    ctx,
    sql`insert into data_source (id, created_at, updated_at, code, name, provider, provider_text, description, category,
          update_frequency, fields, state, built_in)
        values (${uuidv7(now.getTime())}, ${now}, ${now}, ${code}, ${rest.name}, ${rest.provider}, ${rest.providerText ?? null},
          ${rest.description}, '平台自带', 'REALTIME', ${JSON.stringify(rest.fields)}::jsonb, 'ENABLED', true)
        on conflict (code) do nothing`,
  );
  const endpoint = url ? new URL(url).origin : variable;
  const state = url || variable.startsWith('POST') ? 'ENABLED' : 'DISABLED';
  await run(
    ctx,
    sql`insert into data_channel as c (id, created_at, updated_at, code, name, source_id, description, call_mode, endpoint, auth_kind,
          timeout_ms, retries, idempotent, request_mapping, response_mapping, cache_seconds, state, built_in)
        select ${uuidv7(now.getTime())}, ${now}, ${now}, ${code}, ${rest.name}, s.id, ${rest.description}, 'HTTP_POST', ${endpoint}, 'SM2',
          10000, 0, true, '[]', '[]', 0, ${state}, true from data_source s where s.code = ${code} and s.built_in
        on conflict (code) do update set endpoint = excluded.endpoint, state = excluded.state, updated_at = excluded.updated_at,
          version = c.version + 1 where c.built_in and (c.endpoint, c.state) is distinct from (excluded.endpoint, excluded.state)`,
  );
}
