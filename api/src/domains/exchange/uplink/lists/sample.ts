import { tables } from '../../../../database/tables.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { FieldContent } from '../../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type MaskKind, mask } from '../../../../platform/masking/index.ts';
import type { UplinkItem } from '../mapping/item.ts';
import { RowMapper } from '../mapping/map-row.ts';

const ROWS = 5;
const MASKS: Readonly<Partial<Record<FieldContent, MaskKind>>> = {
  PERSON_NAME: 'name',
  ID_NUMBER: 'idNumber',
  PHONE: 'phone',
  BANK_ACCOUNT: 'bankAccount',
  ADDRESS: 'address',
};

/** A row as the receiver would get it; what names a person is masked here whatever the mapping says. */
export interface SampleRow {
  recordKey: string;
  /** Null where the row cannot be sent; `error` says why. */
  data: Readonly<Record<string, unknown>> | null;
  error: string | null;
}

/** 样例预览: the newest rows of a source through a mapping that need not be saved. @throws BAD_INPUT for an unknown source */
export async function sampleOf(
  ctx: Ctx,
  sourceKey: string,
  items: readonly UplinkItem[],
  publicKey: string | null,
): Promise<SampleRow[]> {
  const source = ctx.app.registry.uplinkSources.get(sourceKey);
  if (!source) throw badInput([{ path: 'sourceKey', message: '请从目录中选择数据来源' }]);
  const newest = await tables(ctx)
    .selectFrom('change_mark')
    .select('record_id as id')
    .where('record_type', '=', source.recordType)
    .orderBy('changed_at', 'desc')
    .limit(ROWS)
    .execute();
  const mapper = new RowMapper(source, items, publicKey);
  const contents = new Map(source.fields.map((field) => [field.name, field.content]));
  const found = await source.read(
    ctx,
    newest.map(({ id }) => id),
  );
  return found.map((row) => {
    const masked = Object.fromEntries(
      Object.entries(row.values).map(([name, value]) => {
        const kind = MASKS[contents.get(name) ?? 'PLAIN'];
        return [name, kind && typeof value === 'string' ? mask(kind, value) : value];
      }),
    );
    const mapped = mapper.map({ ...row, values: masked });
    return {
      recordKey: row.key,
      data: mapped.ok ? mapped.sent.data : null,
      error: mapped.ok ? null : mapped.error,
    };
  });
}
