import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { wordsOfLine } from '../sheets/sheet.resolver.ts';
import { MoneyLine } from '../sheets/sheet.type.ts';
import { subsidyLedger } from './ledger.record.ts';
import { LINE_KINDS, type LineKind, type PostedLine, readPosted } from './read-lines.ts';
import { isIntact, type SealedHead } from './seal.ts';

const { Node } = subsidyLedger.classes;
const LineKindEnum = titledEnum('SubsidyLineKind', '明细类型', LINE_KINDS);
interface Shown {
  id: string;
  row: SealedHead & { hash: string };
}

@ObjectType('SubsidyLedgerLine', { description: '台账明细 (02 §19.3)', simpleResolvers: true })
class LedgerLineType extends MoneyLine {
  @Field(() => LineKindEnum, { description: '类型' })
  kind!: LineKind;
  @Field(() => Boolean, { description: 'stands: it was not taken back by a later line' })
  standing!: boolean;
}

/** What belongs to ledgers, in a fixed number of statements for all that are shown. */
@Resolver(() => Node)
export class LedgerFieldsResolver {
  @FieldResolver(() => [LedgerLineType], { description: '台账明细 in the order in which they were posted' })
  async lines(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<LedgerLineType[]> {
    const lines = await linesOf(ctx, id);
    const gone = new Set(lines.flatMap(({ kind, correctsId }) => (kind === 'REVERSAL' ? correctsId : [])));
    return lines.map((line) => ({
      ...wordsOfLine(line),
      standing: line.kind !== 'REVERSAL' && !gone.has(line.id),
    }));
  }

  @FieldResolver(() => Boolean, { description: '校验: head and lines are what was sealed' })
  async intact(@Root() { id, row }: Shown, @Ctx() ctx: Context): Promise<boolean> {
    return isIntact(row, await linesOf(ctx, id));
  }
}

const linesOf = (ctx: Context, id: string): Promise<PostedLine[]> =>
  loaderOf<PostedLine[]>(
    ctx,
    'training.ledger.lines',
    (ids) => readPosted(ctx, ids),
    () => [],
  ).load(id);
