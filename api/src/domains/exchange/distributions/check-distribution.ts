import { addDays, isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { DistributedField } from '../../../platform/exchange/serve/distributed-field.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { Faults } from '../config/check-text.ts';
import { checkIps } from './check-ips.ts';

/** What an administrator fills in (03 §35.2). */
export interface DistributionContent {
  channelId: string;
  /** Row id of the application. */
  appId: string;
  purpose: string;
  fields: readonly DistributedField[];
  ips: readonly string[];
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  validFrom: string;
  /** The last day. */
  validTo: string;
}

/** @throws BAD_INPUT with every field that is wrong */
export function checkDistribution(
  ctx: Ctx,
  input: DistributionContent,
  ofSource: readonly DataSourceField[],
): DistributionContent {
  const faults = new Faults();
  const purpose = faults.text('purpose', '数据用途', input.purpose, 5, 200);
  const ips = checkIps(faults, input.ips, ctx.app.config.exchangeLoopback);
  checkFields(faults, input.fields, ofSource);
  faults.number('ratePerMinute', '每分钟调用上限', input.ratePerMinute, 1, 100_000);
  faults.number('dailyQuota', '每日调用上限', input.dailyQuota, 1, 100_000_000);
  faults.number('maxRowsPerCall', '单次返回条数上限', input.maxRowsPerCall, 1, 10_000);
  checkPeriod(faults, input, localDateOf(ctx.app.clock.now()));
  if (faults.list.length > 0) throw badInput(faults.list);
  const fields = input.fields.map(({ name, mask }) => ({ name, mask }));
  return { ...input, purpose, fields, ips };
}

function checkFields(faults: Faults, fields: readonly DistributedField[], ofSource: readonly DataSourceField[]): void {
  if (fields.length === 0) faults.add('fields', '请至少选择一个分发字段');
  const names = fields.map((field) => field.name);
  for (const [n, name] of names.entries()) {
    if (!ofSource.some((field) => field.name === name))
      faults.add(`fields.${n}`, `数据源没有字段 ${name.slice(0, 64)}`);
    if (names.indexOf(name) !== n) faults.add(`fields.${n}`, `字段 ${name.slice(0, 64)} 重复`);
  }
}

function checkPeriod(
  faults: Faults,
  { validFrom, validTo }: Pick<DistributionContent, 'validFrom' | 'validTo'>,
  today: string,
): void {
  if (!isLocalDate(validFrom)) faults.add('validFrom', '请填写开始日期');
  if (!isLocalDate(validTo)) faults.add('validTo', '请填写结束日期');
  if (!isLocalDate(validFrom) || !isLocalDate(validTo)) return;
  if (validTo < validFrom || validTo < today) faults.add('validTo', '结束日期不能早于开始日期和今天');
  const [year, ...rest] = validFrom.split('-');
  const anniversary = `${Number(year) + 1}-${rest.join('-')}`;
  const last = isLocalDate(anniversary) ? addDays(anniversary, -1) : `${Number(year) + 1}-02-28`;
  if (validTo > last) faults.add('validTo', '有效期不能超过12个月，到期前可续期');
}
