import { z } from 'zod';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { actorName } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { HoursByDay } from '../hours-by-day.ts';
import { OfficeHours } from '../office-hours.ts';
import { addDays, type LocalDate, localDateOf } from '../shanghai.ts';

/** Names in the register of parameters. */
export const DAY_END = 'work.dayEnd';
export const HOURS = 'work.hours';

/** What may be chosen: so that no window can run into the next. */
export const CHOICES = {
  morningFrom: ['08:00', '08:30', '09:00', '09:30'],
  morningTo: ['11:00', '11:30', '12:00', '12:30'],
  afternoonFrom: ['13:00', '13:30', '14:00', '14:30'],
  dayEnd: ['16:30', '17:00', '17:30', '18:00'],
} as const;

export const dayEndSchema = z.enum(CHOICES.dayEnd);
export const hoursSchema = z.strictObject({
  morningFrom: z.enum(CHOICES.morningFrom),
  morningTo: z.enum(CHOICES.morningTo),
  afternoonFrom: z.enum(CHOICES.afternoonFrom),
});

export const SHIPPED_DAY_END: z.infer<typeof dayEndSchema> = '17:30';
export const SHIPPED_HOURS: z.infer<typeof hoursSchema> = {
  morningFrom: '09:00',
  morningTo: '11:30',
  afternoonFrom: '13:30',
};

/** The hours of a day as they are kept, by the day from which they hold. */
const keptSchema = z.strictObject({ ...hoursSchema.shape, dayEnd: dayEndSchema });
type KeptHours = z.infer<typeof keptSchema>;

/** What the parameters say: what holds from tomorrow on at the latest. */
async function readSetHours(ctx: Ctx): Promise<KeptHours> {
  const stored = await rows<{ code: string; value: unknown }>(
    ctx,
    sql`select code, value from parameter_value where code in (${DAY_END}, ${HOURS})`,
  );
  const storedValue = (wanted: string) => stored.find(({ code }) => code === wanted)?.value;
  const end = dayEndSchema.safeParse(storedValue(DAY_END));
  const hours = hoursSchema.safeParse(storedValue(HOURS));
  return {
    ...(hours.success ? hours.data : SHIPPED_HOURS),
    dayEnd: end.success ? end.data : SHIPPED_DAY_END,
  };
}

const SHIPPED: KeptHours = { ...SHIPPED_HOURS, dayEnd: SHIPPED_DAY_END };

/** The hours that have begun by today, first those of the earliest day. */
async function readBegunHours(ctx: Ctx): Promise<{ from: LocalDate; kept: KeptHours }[]> {
  const found = await rows<{ from: LocalDate; hours: unknown }>(
    ctx,
    sql`select from_day::text as "from", hours from office_hours where from_day <= ${localDateOf(ctx.app.clock.now())}::date order by from_day`,
  );
  return found.map(({ from, hours }) => {
    const read = keptSchema.safeParse(hours);
    return { from, kept: read.success ? read.data : SHIPPED };
  });
}

/** What holds today, whatever has been set since it began. */
async function readTodaysHours(ctx: Ctx): Promise<KeptHours> {
  return (await readBegunHours(ctx)).at(-1)?.kept ?? SHIPPED;
}

const toHours = ({ morningFrom, morningTo, afternoonFrom, dayEnd }: KeptHours) =>
  new OfficeHours([
    { from: morningFrom, to: morningTo },
    { from: afternoonFrom, to: dayEnd },
  ]);

/**
 * The office's hours (01 §2.6 `work.dayEnd`, A09): of past days those that held on them, from today on those of today; one statement. What begins
 * tomorrow counts from the night on, so that a change taken back today never was.
 */
export async function readOfficeHours(ctx: Ctx): Promise<HoursByDay> {
  const begun = await readBegunHours(ctx);
  return new HoursByDay(
    toHours(SHIPPED),
    begun.map(({ from, kept }) => ({ from, hours: toHours(kept) })),
  );
}

/** Keeps what the parameters say for the days from tomorrow on. What is set back to the hours of today on the same day changes nothing. */
export async function keepFromTomorrow(tx: Ctx, reason: string): Promise<void> {
  // Both parameters changed at once: the second waits here and reads what the first has set.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('calendar.officeHours', 0))`);
  const [set, today] = [await readSetHours(tx), await readTodaysHours(tx)];
  const tomorrow = addDays(localDateOf(tx.app.clock.now()), 1);
  await run(tx, sql`delete from office_hours where from_day = ${tomorrow}::date`);
  if (keptKeys.every((key) => set[key] === today[key])) return;
  await run(
    tx,
    sql`insert into office_hours (from_day, hours, reason, changed_by)
        values (${tomorrow}::date, ${JSON.stringify(set)}::jsonb, ${reason}, ${actorName(tx.actor)})`,
  );
}

const keptKeys = keptSchema.keyof().options;

/** Hours that have begun since the deadlines were last counted; undefined where none have. */
export function findBegunHours(ctx: Ctx): Promise<{ reason: string; changedBy: string } | undefined> {
  return firstRow(
    ctx,
    sql`select reason, changed_by as "changedBy" from office_hours
         where recounted_at is null and from_day <= ${localDateOf(ctx.app.clock.now())}::date order by from_day desc limit 1`,
  );
}

/** The deadlines have been counted by the hours of today. */
export async function finishHours(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`update office_hours set recounted_at = ${now} where recounted_at is null and from_day <= ${localDateOf(now)}::date`,
  );
}
