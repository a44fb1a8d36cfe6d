import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { CATEGORY_WORDS, ITEMS, type Item } from '../../standards/words.ts';
import type { Basis } from '../basis.ts';
import type { Check } from '../checks.ts';
import { answerCheck } from './answer-checks.ts';
import { setExcluded } from './exclude.ts';
import { type KeptLine, readLines } from './lines.ts';
import { readChecks } from './read-checks.ts';
import { districtSheet } from './sheet.record.ts';
import { CheckCode, CheckType, type DayType, SheetLineType } from './sheet.type.ts';
import type { CheckAnswer } from './sheet-table.ts';

const { Node } = districtSheet.classes;
interface Shown {
  id: string;
  row: { checkAnswers: readonly CheckAnswer[] };
}

/** What a line says in words. */
export const wordsOfLine = <Line extends { category: string; item: Item; basis: Basis }>(line: Line) => ({
  ...line,
  categoryTitle: CATEGORY_WORDS[line.category] ?? '—',
  itemTitle: ITEMS[line.item],
  days: (line.basis.days ?? []).map((day): DayType => ({ ...day })),
});

/** What belongs to sheets, in a fixed number of statements for all that are shown. */
@Resolver(() => Node)
export class SheetFieldsResolver {
  @FieldResolver(() => [SheetLineType], { description: '结算明细, person by person in the order of the items' })
  async lines(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<SheetLineType[]> {
    const load = (ids: readonly string[]) => readLines(ctx, ids);
    const lines = await loaderOf<KeptLine[]>(ctx, 'training.subsidy.lines', load, () => []).load(id);
    return lines.map(wordsOfLine);
  }

  @FieldResolver(() => [CheckType], { description: '核对 R1 to R6 as they stand now' })
  async checks(@Root() { id, row }: Shown, @Ctx() ctx: Context): Promise<CheckType[]> {
    const load = (ids: readonly string[]) => readChecks(ctx, ids);
    const checks = await loaderOf<Check[]>(ctx, 'training.subsidy.checks', load, () => []).load(id);
    return checks.map((check) => {
      const answer = row.checkAnswers.find(({ code }) => code === check.code);
      return { ...check, answer: answer?.text ?? null, answeredBy: answer ? `${answer.byName} ${answer.at}` : null };
    });
  }
}

const ID_ARGUMENT = { description: '结算单的标识' };
const VERSION = { description: '看到的版本' };

/** What a district does about a sheet beside its verdict (T27-3, T27-4). */
@Resolver()
export class SheetResolver {
  @Allow('training.subsidy:review')
  @Mutation(() => Node, { description: '剔除明细 with a reason; what is left shares the central money anew' })
  async excludeSheetLine(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('lineId', () => ID, { description: '明细的标识' }) lineId: string,
    @Arg('reason', () => String, { description: '剔除原因，5至500个字' }) reason: string,
  ): Promise<object> {
    await setExcluded(ctx, { id, version, lineId }, reason);
    return districtSheet.open(ctx, id);
  }

  @Allow('training.subsidy:review')
  @Mutation(() => Node, { description: '恢复 a line that was excluded' })
  async includeSheetLine(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('lineId', () => ID, { description: '明细的标识' }) lineId: string,
  ): Promise<object> {
    await setExcluded(ctx, { id, version, lineId }, null);
    return districtSheet.open(ctx, id);
  }

  @Allow('training.subsidy:review')
  @Mutation(() => Node, { description: '核对说明: why it may be passed though a check is red (T27-3)' })
  async answerSheetCheck(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('code', () => CheckCode, { description: '核对项' }) code: CheckCode,
    @Arg('text', () => String, { description: '说明，5至500个字' }) text: string,
  ): Promise<object> {
    await answerCheck(ctx, { id, version, code }, text);
    return districtSheet.open(ctx, id);
  }
}
