import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { LocalDate } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { type Gap, gapsOf } from './coverage/gaps.ts';
import { readStanding } from './coverage/read-standing.ts';
import { subsidyStandard } from './standard.record.ts';
import { CATEGORY_WORDS, DISTRICT_WORDS, ITEMS, KINDS, type Kind, LEVEL_WORDS, scopeWords, UNITS } from './words.ts';

/** A standard as a bar of the timeline. */
@ObjectType({ description: '时间轴上的一项标准' })
export class SubsidyStandardSpan {
  @Field(() => ID, { description: '标准的标识' })
  id!: string;
  @Field(() => String, { description: '标准编号' })
  standardNo!: string;
  @Field(() => String, { description: '金额和单位: 55.55 元/人·天' })
  words!: string;
  @Field(() => String, { description: '适用范围; 全市 for all' })
  scope!: string;
  @Field(() => DayScalar, { description: 'First day' })
  from!: LocalDate;
  @Field(() => DayScalar, { nullable: true, description: 'Last day; null for no end' })
  to!: LocalDate | null;
}

/** Days for which nothing was published. */
@ObjectType({ description: '没有标准的日期' })
export class SubsidyStandardGap {
  @Field(() => DayScalar, { description: 'First day' })
  from!: LocalDate;
  @Field(() => DayScalar, { description: 'Last day' })
  to!: LocalDate;
  @Field(() => String, { description: '缺少标准的人员范围; 全部人员 for everybody' })
  whom!: string;
}

/** One line of the timeline: a kind, of off-site caps one item of it. */
@ObjectType({ description: '一个种类的标准时间轴' })
export class SubsidyStandardTimeline {
  @Field(() => String, { description: '种类; of 异地培训上限 with the item' })
  title!: string;
  @Field(() => [SubsidyStandardSpan], { description: 'What is or was in force, by first day' })
  spans!: SubsidyStandardSpan[];
  @Field(() => [SubsidyStandardGap], {
    description: 'Days that nothing covers (BR26-3); only where somebody has to be paid by it',
  })
  gaps!: SubsidyStandardGap[];
}

/** A line that was reckoned by a standard. */
@ObjectType({ description: '引用标准的明细' })
export class SubsidyStandardUse {
  @Field(() => String, { description: '台账或异地培训编号' })
  recordNo!: string;
  @Field(() => String, { description: '记录类型' })
  recordType!: string;
  @Field(() => ID, { description: '记录的标识' })
  recordId!: string;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
  @Field(() => DayScalar, { description: '引用日期' })
  usedOn!: LocalDate;
}

/** Years that the timeline shows at most. */
const MOST_DAYS = 3660;

/** The calendar of standards, and who was paid by one (02 §18.6). */
@Resolver()
export class SubsidyTimelineResolver {
  @Allow('training.standard:view')
  @Query(() => [SubsidyStandardTimeline], {
    description: '补助标准时间轴: one line a kind, with the days that nothing covers',
  })
  async subsidyStandardTimeline(
    @Ctx() ctx: Context,
    @Arg('from', () => DayScalar, { description: 'First day' }) from: LocalDate,
    @Arg('to', () => DayScalar, { description: 'Last day, ten years later at most' }) to: LocalDate,
  ): Promise<SubsidyStandardTimeline[]> {
    if (to < from || Date.parse(to) - Date.parse(from) > MOST_DAYS * 86_400_000)
      throw badInput([{ path: 'to', message: '请选择正确的时间范围，最长10年' }]);
    const standing = await readStanding(ctx);
    const kinds = Object.keys(KINDS) as Kind[];
    return kinds.flatMap((kind) => {
      const own = standing.filter((one) => one.kind === kind);
      const items = [...new Set(own.map(({ item }) => item))];
      return (items.length > 0 ? items : [null]).map((item) => {
        const alike = own.filter((one) => one.item === item);
        // What limits or shares may be absent; only a living subsidy cannot be reckoned without a standard.
        const gaps = kind === 'LIVING' || alike.length > 0 ? gapsOf(alike, { from, to }) : [];
        return {
          title: item ? `${KINDS[kind]}（${ITEMS[item]}）` : KINDS[kind],
          spans: alike
            .filter(({ validFrom, lastDay }) => validFrom <= to && (lastDay ?? to) >= from)
            .map(({ id, standardNo, amount, unit, validFrom, lastDay, ...scope }) => ({
              id,
              standardNo,
              words: `${amount} ${UNITS[unit]}`,
              scope: scopeWords(scope),
              from: validFrom,
              to: lastDay,
            })),
          gaps: gaps.map((gap) => ({ from: gap.from, to: gap.to, whom: whomWords(gap) })),
        };
      });
    });
  }

  @Allow('training.standard:manage')
  @Query(() => [SubsidyStandardUse], { description: '引用该标准的明细, the newest 200' })
  async subsidyStandardUses(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '标准的标识' }) id: string,
  ): Promise<SubsidyStandardUse[]> {
    const standard = await subsidyStandard.get(ctx, id);
    return tables(ctx)
      .selectFrom('subsidy_standard_use')
      .select(['record_no as recordNo', 'record_type as recordType', 'record_id as recordId', 'amount'])
      .select(sql<LocalDate>`(used_at at time zone 'Asia/Shanghai')::date`.as('usedOn'))
      .where('standard_id', '=', standard.id)
      .orderBy('used_at', 'desc')
      .orderBy('record_no')
      .limit(200)
      .execute();
  }
}

function whomWords({ whom }: Gap): string {
  if (whom.length === 0) return '全部人员';
  const one = ({ districtCode, category, level }: Gap['whom'][number]) =>
    [
      districtCode && (DISTRICT_WORDS[districtCode] ?? districtCode),
      category && (CATEGORY_WORDS[category] ?? category),
      level && (LEVEL_WORDS[level] ?? level),
    ]
      .filter(Boolean)
      .join(' ') || '其他人员';
  return whom.map(one).join('、');
}
