import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx as Context, scopeOf } from '../../../platform/kernel/index.ts';
import { personIndex, searchedIdNumber } from '../../people/index.ts';
import { VerdictType } from '../candidates/candidate.type.ts';

@ObjectType('PlacementRecord', {
  simpleResolvers: true,
  description: '安置记录: a person as 安置系统 knows him, and why he is in or out',
})
export class PlacementRecordType {
  @Field(() => ID, { description: 'the record' })
  id!: string;
  @Field(() => String, { description: '安置记录编号' })
  recordNo!: string;
  @Field(() => String, { description: 'masked' })
  name!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => DayScalar, { description: '退役日期' })
  dischargeDate!: string;
  @Field(() => String, { description: '安置去向' })
  placementDirection!: string;
  @Field(() => Boolean, { description: 'whether every criterion is met' })
  eligible!: boolean;
  @Field(() => [VerdictType], { description: 'every criterion with its verdict' })
  verdicts!: VerdictType[];
  @Field(() => ID, { nullable: true, description: 'the person on the list, where there is one' })
  candidateId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was judged last' })
  screenedAt?: SqlInstant | null;
}

const PlacementRecordConnection = connectionOf('PlacementRecord', () => PlacementRecordType);

@Resolver()
export class PlacementResolver {
  @Allow('entitlement:view')
  @Query(() => PlacementRecordConnection, {
    description: '识别依据: everybody of 安置系统 in the caller’s scope with the reason why he is on the list or not',
  })
  async placementRecords(
    @Ctx() ctx: Context,
    @Arg('eligible', () => Boolean, { nullable: true, description: 'only those in, or only those out' })
    eligible?: boolean,
    @Arg('search', () => String, { nullable: true, description: 'ID number or record number' }) search?: string,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listPlacementRecords(ctx, { eligible, search }, { first, after });
  }
}

async function listPlacementRecords(
  ctx: Context,
  { eligible, search }: { eligible?: boolean | undefined; search?: string | undefined },
  args: PageArgs,
) {
  const size = pageSize(args);
  const beyond = args.after ? sql`r.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const wanted = eligible == null ? sql`true` : sql`r.eligible = ${eligible}`;
  const text = search?.trim();
  const found = await rows<PlacementRecordType>(
    ctx,
    sql`select r.id, r.record_no as "recordNo", r.name_masked as name, r.id_no_masked as "idNo", r.discharge_date::text as "dischargeDate",
          r.placement_direction as "placementDirection", r.eligible, r.verdicts, r.screened_at as "screenedAt",
          (select c.id from entitlement_candidate c where c.placement_record_id = r.id order by c.id desc limit 1) as "candidateId"
        from placement_record r
       where ${scopeWhere(scopeOf(ctx.actor), 'r')} and ${wanted} and ${text ? searched(ctx, text) : sql`true`} and ${beyond}
       order by r.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => row,
  );
}

function searched(ctx: Context, text: string) {
  const idNo = searchedIdNumber(text, localDateOf(ctx.app.clock.now()));
  return idNo ? sql`r.id_no_index = ${personIndex.idNo(ctx.app.keys, idNo)}` : sql`r.record_no = ${text.slice(0, 60)}`;
}
