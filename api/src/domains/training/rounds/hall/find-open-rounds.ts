import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import { isLocalDate } from '../../../../platform/calendar/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CERTIFICATE_TYPE, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE, titleOfItem } from '../../codes.ts';
import type { Eligibility } from '../../trainees/intercept/case.ts';
import { districtName, eligibilityWords } from './eligibility-words.ts';
import {
  type OpenRoundDetailType,
  type OpenRoundFilter,
  OpenRoundOffer,
  OpenRoundOrder,
  type OpenRoundType,
} from './open-round.type.ts';
import { isOpen, openSource, openWhere } from './open-where.ts';

interface Row extends Omit<OpenRoundType, 'offer'> {
  openTo: SqlInstant;
  districtCode: string;
  category: string;
  skillLevel: string;
  mode: string;
  /** The reader's district is known. */
  known: boolean;
}

const columns = sql`r.id, r.round_no as "roundNo", r.title, p.name as "projectName", i.name as "institutionName",
  r.district_code as "districtCode", p.category, p.skill_level as "skillLevel", p.mode, p.hours_total as "hoursTotal", p.days,
  r.open_to as "openTo", r.planned_start::text as "plannedStart", r.planned_end::text as "plannedEnd", r.address, r.capacity,
  r.waitlist_capacity as "waitlistCapacity", o."placesLeft", o."keptForOthers", o.known, s.waiting,
  s.own as "ownEnrolmentId"`;

function view({ districtCode, category, skillLevel, mode, known, ...rest }: Row): OpenRoundType {
  return {
    ...rest,
    districtName: districtName(districtCode),
    categoryTitle: titleOfItem(PROJECT_CATEGORY, category),
    skillLevelTitle: titleOfItem(SKILL_LEVEL, skillLevel),
    modeTitle: titleOfItem(TRAINING_MODE, mode),
    offer: offerOf({ known, ...rest }),
  };
}

/** What 报名 leads to; a stranger may be of a district that places are kept for, which the form will know. */
function offerOf(round: Pick<Row, 'placesLeft' | 'keptForOthers' | 'known' | 'waiting' | 'waitlistCapacity'>) {
  if (round.placesLeft > 0 || (!round.known && round.keptForOthers > 0)) return OpenRoundOffer.PLACE;
  return round.waiting < round.waitlistCapacity ? OpenRoundOffer.WAITLIST : OpenRoundOffer.FULL;
}

/** Orders of the hall: what it goes by, and where a cursor continues. */
const ORDERS = {
  CLOSING: {
    by: sql`r.open_to, r.id`,
    keyOf: (row: Row) => toDate(row.openTo).toISOString(),
    beyond: (cursor: string) => {
      const { key, id } = decodeMomentCursor(cursor);
      return sql`(r.open_to, r.id) > (${key}::timestamptz, ${id}::uuid)`;
    },
  },
  NEWEST: {
    by: sql`r.id desc`,
    keyOf: () => null,
    beyond: (cursor: string) => sql`r.id < ${decodeCursor(cursor).id}::uuid`,
  },
  START: {
    by: sql`r.planned_start, r.id`,
    keyOf: (row: Row) => row.plannedStart,
    beyond: (cursor: string) => {
      const { key, id } = decodeCursor(cursor);
      if (key === null || !isLocalDate(key)) throw refuse('BAD_INPUT');
      return sql`(r.planned_start, r.id) > (${key}::date, ${id}::uuid)`;
    },
  },
} as const;

/** 报名大厅: rounds that are open now (BR13-1). @throws RATE_LIMITED */
export async function listOpenRounds(
  ctx: Ctx,
  filter: OpenRoundFilter,
  order: OpenRoundOrder,
  args: PageArgs,
): Promise<Page<OpenRoundType>> {
  limitPublic(ctx);
  const size = pageSize(args);
  const { by, keyOf, beyond } = ORDERS[order];
  const after = args.after ? beyond(args.after) : sql`true`;
  const found = await rows<Row>(
    ctx,
    sql`select ${columns} from ${openSource(ctx)} where ${openWhere(ctx, filter)} and ${after} order by ${by} limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(keyOf(row), row.id), view);
}

type DetailRow = Row &
  Omit<OpenRoundDetailType, 'eligibility' | 'keptPlaces' | 'certificate' | 'feeTitle' | 'openTo'> & {
    eligibility: Eligibility;
    districtQuota: Readonly<Record<string, number>>;
    certType: string;
    certIssuer: string;
    free: boolean;
  };

/** One open round with all that is public of it (SC13-2). @throws NOT_FOUND once it is not open, RATE_LIMITED */
export async function getOpenRound(ctx: Ctx, id: string): Promise<OpenRoundDetailType> {
  limitPublic(ctx);
  const row = isUuid(id)
    ? await firstRow<DetailRow>(
        ctx,
        sql`select ${columns}, p.intro, p.plan, p.cert_type as "certType", p.cert_issuer as "certIssuer",
              p.fee_per_person = 0 as free, coalesce(p.entry_conditions, '') as "entryConditions",
              coalesce(p.employment_direction, '') as "employmentDirection", r.eligibility, r.district_quota as "districtQuota",
              r.cancel_deadline as "cancelDeadline", r.contact_name as "contactName", r.contact_phone as "contactPhone", r.notice,
              (select v.name from training_venue v where v.id = r.venue_id) as "venueName"
            from ${openSource(ctx)} where r.id = ${id} and ${isOpen(ctx)}`,
      )
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  const { certType, certIssuer, free, eligibility, districtQuota, plan, ...rest } = row;
  return {
    ...rest,
    ...view(row),
    plan: plan.map(({ module, theoryHours, practiceHours }) => ({ module, theoryHours, practiceHours })),
    certificate: `${titleOfItem(CERTIFICATE_TYPE, certType)}（${certIssuer}）`,
    feeTitle: free ? '免费' : '补助',
    eligibility: eligibilityWords(eligibility),
    keptPlaces: Object.entries(districtQuota).map(([code, places]) => `${districtName(code)}${places}名`),
  };
}
