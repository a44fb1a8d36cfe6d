import { refuse } from '../../../platform/errors/index.ts';
import type { DistributedField } from '../../../platform/exchange/serve/distributed-field.ts';
import { projectRows } from '../../../platform/exchange/serve/project-rows.ts';
import type { DataSourceField, FieldContent } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { getChannel } from '../channels/find-channels.ts';
import { getSource } from '../sources/find-sources.ts';

/** Invented values: a preview shows what leaves, not whom. */
const EXAMPLES: Readonly<Record<Exclude<FieldContent, 'PLAIN'>, string>> = {
  PERSON_NAME: '张三',
  ID_NUMBER: '310101194503120016',
  PHONE: '13800001234',
  BANK_ACCOUNT: '6222020000000000018',
  ADDRESS: '上海市虹口区四川北路街道某路1号',
};

/** An answer as the application would get it, with invented values. @throws NOT_FOUND */
export async function previewAnswer(ctx: Ctx, channelId: string, fields: readonly DistributedField[]): Promise<object> {
  const channel = await getChannel(ctx, channelId);
  if (channel.builtIn) throw refuse('NOT_FOUND');
  const source = await getSource(ctx, channel.sourceId);
  const example = Object.fromEntries(source.fields.map((field) => [field.name, exampleOf(field)]));
  const known = fields.filter(({ name }) => source.fields.some((field) => field.name === name));
  const { rows } = projectRows([example], source.fields, known, () => 'c0ffee…');
  return { code: '0000', message: '成功', data: { rows, count: rows.length, truncated: false } };
}

function exampleOf({ type, content, codes, label }: DataSourceField): string | number | boolean {
  if (content !== 'PLAIN') return EXAMPLES[content];
  switch (type) {
    case 'STRING':
    case 'FILE':
      return `${label}示例`;
    case 'INTEGER':
      return 1;
    case 'DECIMAL':
      return '1234.50';
    case 'DATE':
      return '2026-01-01';
    case 'DATETIME':
      return '2026-01-01T09:00:00+08:00';
    case 'BOOLEAN':
      return true;
    case 'CODE':
      return codes?.[0] ?? '';
  }
}
