import { z } from 'zod';
import { instantOf, type LocalDate, MINUTE_MS } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { TRAINEE_CATEGORY } from '../codes.ts';

/** What a round says (02 §5.3). */
export interface RoundContent {
  title: string;
  openFrom: Date;
  openTo: Date;
  plannedStart: LocalDate;
  plannedEnd: LocalDate;
  cancelDeadline: Date;
  capacity: number;
  minTrainees: number;
  waitlistCapacity: number;
  /** 安置区 → places kept for it; what is left is open to all. */
  districtQuota: Readonly<Record<string, number>>;
  eligibility: {
    categories: readonly string[];
    districts: readonly string[];
    dischargeWindowMonths: number | null;
    ageMax: number | null;
  };
  /** One of the institution's venues that are in use. */
  venueId: string;
  address: string;
  contactName: string;
  contactPhone: string;
  notice: string;
}

/** What the project and the parameters set for the round. */
export interface RoundFrame {
  maxPerRun: number;
  /** Whether the venue is one of the institution's that are in use. */
  venueInUse: boolean;
}

const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));
const district = z.string().refine((code) => DISTRICTS.has(code), '请选择本市的区');
const text = (title: string, most: number, least = 1) =>
  z.string().trim().min(least, `请填写${title}`).max(most, `${title}不能超过${most}个字`);
const count = (title: string, least: number, most: number) => {
  const message = `${title}应为${least}至${most}的整数`;
  return z.number().int(message).min(least, message).max(most, message);
};

const schema = z.strictObject({
  title: text('批次名称', 80),
  openFrom: z.date(),
  openTo: z.date(),
  plannedStart: z.string(),
  plannedEnd: z.string(),
  cancelDeadline: z.date(),
  capacity: count('计划人数', 1, 500),
  minTrainees: count('最少开班人数', 1, 500),
  waitlistCapacity: count('候补名额', 0, 500),
  districtQuota: z.record(district, count('区名额', 1, 500)),
  eligibility: z.strictObject({
    categories: z
      .array(z.string().refine((code) => TRAINEE_CATEGORY.items.some((item) => item.code === code), '请选择人员类别'))
      .min(1, '请选择培训对象'),
    districts: z.array(district),
    dischargeWindowMonths: count('退役后可报名期限', 1, 600).nullable(),
    ageMax: count('年龄上限', 16, 130).nullable(),
  }),
  venueId: z.string(),
  address: text('培训地址', 200),
  contactName: text('联系人', 50),
  contactPhone: z
    .string()
    .trim()
    .regex(/^[\d-]{7,20}$/, '请填写正确的联系电话'),
  notice: text('报名须知', 2000, 0),
});

/** A round as it was given, checked (02 §5.3). @throws BAD_INPUT naming every field */
export function checkRound(given: RoundContent, { maxPerRun, venueInUse }: RoundFrame): RoundContent {
  const read = schema.safeParse(given);
  const faults: FieldError[] = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ path: `input.${path.join('.')}`, message: chinese(message) }));
  const say = (field: string, message: string) => faults.push({ path: `input.${field}`, message });
  if (!venueInUse) say('venueId', given.venueId ? '请选择本机构在用的场地' : '请选择培训场地');
  if (given.openTo <= given.openFrom) say('openTo', '报名截止时间须晚于开始时间');
  if (given.openTo > instantOf(given.plannedStart)) say('openTo', '报名截止时间不能晚于计划开班日');
  if (given.plannedEnd < given.plannedStart) say('plannedEnd', '计划结束日不能早于计划开班日');
  if (given.cancelDeadline > instantOf(given.plannedStart)) say('cancelDeadline', '取消截止时间不能晚于计划开班日');
  if (given.capacity > maxPerRun * 5) say('capacity', `计划人数不能超过项目每班人数上限的5倍（${maxPerRun * 5}人）`);
  if (given.minTrainees > given.capacity) say('minTrainees', '最少开班人数不能超过计划人数');
  const kept = Object.values(given.districtQuota).reduce((sum, places) => sum + places, 0);
  if (kept > given.capacity) say('districtQuota', '各区名额之和不能超过计划人数');
  if (faults.length > 0) throw badInput(faults);
  return read.data as RoundContent;
}

/** Messages of our own are Chinese; the library's say what no form sends. */
const chinese = (message: string) => (/\p{Script=Han}/u.test(message) ? message : '填写的内容不正确，请修改后重试');

/** BR13-5: so many hours before the day on which training begins. */
export function defaultDeadline(plannedStart: LocalDate, hours: number): Date {
  return new Date(instantOf(plannedStart).getTime() - hours * 60 * MINUTE_MS);
}

/** 默认名称: project, year, 第n期. */
export function defaultTitle(project: string, plannedStart: LocalDate, n: number): string {
  const tail = `${plannedStart.slice(0, 4)}年第${n}期`;
  return [...project].slice(0, 80 - tail.length).join('') + tail;
}
