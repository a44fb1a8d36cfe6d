import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { camel } from '../../../platform/records/columns.ts';
import {
  findOrCreatePerson,
  findPersonByDocument,
  isRegionCode,
  parseIdNumber,
  personIndex,
  RESIDENT_ID_CARD,
} from '../../people/index.ts';
import type { Entry } from './reserve.record.ts';

/** Somebody else has this number: one of the two was typed wrongly. */
export const WRONG_NAME = '姓名与该身份证号已登记的姓名不一致，请核对';

const todayOf = (ctx: Ctx) => localDateOf(ctx.app.clock.now());

/** E-0001 of a column: why a text is no ID number. */
export function wrongIdNumber(text: string, ctx: Ctx): string | undefined {
  const parsed = parseIdNumber(text, { today: todayOf(ctx) });
  return parsed.ok ? undefined : parsed.message;
}

export const wrongRegion = (text: string): string | undefined =>
  isRegionCode(text) ? undefined : '区划代码不正确，应为6位或9位';

export const wrongPhone = (text: string): string | undefined =>
  /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(text) ? undefined : '电话号码不正确';

/** An entry with its number as it is stored, and what the number says. */
export function identityOf(ctx: Ctx, entry: Pick<Entry, 'id_no'>) {
  const parsed = parseIdNumber(entry.id_no, { today: todayOf(ctx) });
  if (!parsed.ok) throw new Error('an ID number that the form has checked does not parse');
  return { id_no: parsed.idNo18, sex: parsed.sex, birth_date: parsed.birthDate };
}

/** The person of an entry: as he is known, or made of what the entry says. What is known of somebody is not overwritten by a form of another office. */
export async function personOf(tx: Ctx, entry: Entry): Promise<string> {
  const { id_no: idNo, sex, birth_date: birthDate } = identityOf(tx, entry);
  const document = { idType: RESIDENT_ID_CARD, idNo };
  const known = await findPersonByDocument(tx, document);
  if (known && known.nameIndex !== personIndex.name(tx.app.keys, entry.person_name))
    throw badInput([{ path: 'input.personName', message: WRONG_NAME }]);
  if (known) return known.id;
  const { id } = await findOrCreatePerson(tx, {
    ...document,
    name: entry.person_name,
    sex,
    birthDate,
    mobile: entry.contact_phone ?? '',
    ethnic: entry.ethnic ?? undefined,
    education: entry.education ?? undefined,
    political: entry.political ?? undefined,
    marital: entry.marital ?? undefined,
    regRegion: entry.reg_region ?? undefined,
    regAddress: entry.reg_address ?? undefined,
    liveRegion: entry.live_region ?? undefined,
    liveAddress: entry.live_address ?? undefined,
    source: 'WINDOW',
  });
  return id;
}

type Dates = Readonly<Partial<Record<'discharge_date' | 'change_done_on', string | null | undefined>>>;

/** What is wrong with the days of a record: nobody leaves, and nothing is done, tomorrow. */
export function faultsOfDates(
  ctx: Ctx,
  { discharge_date: left, change_done_on: done }: Dates,
): { key: keyof Dates; message: string }[] {
  const today = todayOf(ctx);
  const faults: { key: keyof Dates; message: string }[] = [];
  if (left && left > today) faults.push({ key: 'discharge_date', message: '退役日期不能晚于今天' });
  if (done && done > today) faults.push({ key: 'change_done_on', message: '完成日期不能晚于今天' });
  if (done && left && done < left) faults.push({ key: 'change_done_on', message: '完成日期不能早于退役日期' });
  return faults;
}

/** @throws BAD_INPUT */
export function refuseDates(ctx: Ctx, dates: Dates): void {
  const faults = faultsOfDates(ctx, dates);
  if (faults.length > 0) throw badInput(faults.map(({ key, message }) => ({ path: `input.${camel(key)}`, message })));
}
