import { z } from 'zod';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { cadre } from '../register/cadre.record.ts';
import type { CadreComparisonSource, CadreSourceView } from './compare.type.ts';
import { comparison, type SourceState } from './run/comparison.record.ts';
import { ASKED, FIELDS, type FieldKey, RESULTS, type ResultCode, SOURCES, type SourceCode } from './words.ts';

/** How a source stood, in words (03 §31.8). */
function stateWords(state: SourceState | undefined): string {
  if (state === undefined) return '未比对';
  if (state.off) return '未启用';
  // One that answered nobody was down, however few were asked; a run leaves it alone only after several.
  if (state.down || (state.failed > 0 && state.answered === 0)) return '不可用';
  return state.failed > 0 ? '部分应答' : '正常';
}

/** 结果矩阵 of a run: by source, what has come of it (03 §31.7). @throws NOT_FOUND */
export async function viewComparison(ctx: Ctx, id: string): Promise<CadreComparisonSource[]> {
  const { counts, sources } = await comparison.get(ctx, id);
  const listed: readonly SourceCode[] = [...ASKED, 'LOCAL'];
  return listed.map((source) => {
    const state = source === 'LOCAL' ? undefined : sources[source];
    return {
      source,
      title: SOURCES[source],
      stateTitle: source === 'LOCAL' ? '正常' : stateWords(state),
      why: state?.down || state?.failed ? (state.why ?? null) : null,
      answered: state?.answered ?? 0,
      failed: state?.failed ?? 0,
      // As the words stand in their list, not as they happened to be counted.
      counts: (Object.keys(RESULTS) as ResultCode[]).flatMap((code) => {
        const count = counts[source]?.[code];
        return count === undefined ? [] : [{ code, title: RESULTS[code], count }];
      }),
    };
  });
}

const viewFields = z.array(
  z.object({ field: z.string(), local: z.string().nullable(), remote: z.string().nullable(), same: z.boolean() }),
);
const OUTCOMES: Readonly<Record<string, string>> = { ...RESULTS, UNAVAILABLE: '来源不可用，显示上次应答' };

/** What every source last said of a person beside the register, masked (03 §31.5). @throws NOT_FOUND */
export async function viewSources(ctx: Ctx, cadreId: string): Promise<CadreSourceView[]> {
  const { id } = await cadre.get(ctx, cadreId);
  const found = await tables(ctx).selectFrom('cadre_source_view').selectAll().where('cadre_id', '=', id).execute();
  return ASKED.flatMap((source) => {
    const row = found.find((one) => one.source === source);
    if (!row) return [];
    const read = viewFields.safeParse(row.fields);
    return [
      {
        source,
        title: SOURCES[source],
        outcomeTitle: OUTCOMES[row.outcome] ?? row.outcome,
        sourceVersion: row.source_version,
        asOf: row.as_of,
        comparedAt: new Date(row.compared_at),
        fields: (read.data ?? []).map(({ field, ...both }) => ({ title: FIELDS[field as FieldKey] ?? field, ...both })),
      },
    ];
  });
}
