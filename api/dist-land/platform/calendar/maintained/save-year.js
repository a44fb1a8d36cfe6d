import { firstRow, rows, run, sql, toDateOrNull } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { badInput, refuse } from "../../errors/index.js";
import { actorName, scopeOf } from "../../kernel/actor.js";
import { transaction } from "../../kernel/context.js";
import { writeChange } from "./calendar-changes.js";
import { changedDays, sameDays } from "./changed-days.js";
import { loadCalendar } from "./load-calendar.js";
import { REPROJECT } from "./reproject.job.js";
import { insertDays, SHIPPED } from "./seed-years.js";
const CITY_PATH = '/310000/';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const LONGEST_NOTE = 50;
/** What is known of a year. */ export async function readYear(ctx, year) {
    const days = await rows(ctx, sql`select date::text as date, is_workday as "isWorkday", note from work_calendar where year = ${year} order by date`);
    const head = await firstRow(ctx, sql`select maintained_by as "maintainedBy", maintained_at as "maintainedAt" from work_calendar_year where year = ${year}`);
    const shipped = head?.maintainedBy === SHIPPED;
    return {
        year,
        source: head ? shipped ? 'OFFICIAL' : 'MAINTAINED' : 'MISSING',
        maintainedBy: head && !shipped ? head.maintainedBy : null,
        maintainedAt: toDateOrNull(head?.maintainedAt),
        days
    };
}
/** The calendar is the whole city's: FORBIDDEN for an administrator of a district. */ export function assertMayMaintain(ctx) {
    const scope = scopeOf(ctx.actor);
    if (scope.kind !== 'ALL' && !(scope.kind === 'SUBTREE' && scope.orgPath === CITY_PATH)) throw refuse('FORBIDDEN');
}
/** BAD_INPUT names each wrong day. */ export function assertYear(year, days) {
    const errors = problemsOf(year, days);
    if (errors.length > 0) throw badInput(errors);
}
/**
 * Replaces the arrangement of a year by the given days (holidays and make-up working days) and marks it maintained; every node counts
 * by it as soon as the bus has told it, and a job counts the open deadlines again (01 §6.11). E-0005 without a reason, E-0504 when
 * somebody else was faster, BAD_INPUT when nothing would change.
 */ export async function saveYear(ctx, year, input) {
    assertMayMaintain(ctx);
    assertYear(year, input.days);
    const reason = input.reason.trim();
    if ([
        ...reason
    ].length < 5 || [
        ...reason
    ].length > 500) throw refuse('E-0005');
    await transaction(ctx, async (tx)=>{
        // One at a time: a year that nobody has entered has no row to lock.
        await run(tx, sql`select pg_advisory_xact_lock(hashtext('work_calendar'), ${year}::int)`);
        const before = await readYear(tx, year);
        if (input.basedOn !== undefined && input.basedOn?.getTime() !== before.maintainedAt?.getTime()) throw refuse('E-0504');
        if (sameDays(before.days, input.days)) throw badInput([
            {
                path: 'days',
                message: '没有改动，无需保存'
            }
        ]);
        await replaceDays(tx, year, input.days);
        const changed = changedDays(before.days, input.days);
        await writeChange(tx, year, reason, changed);
        await recordAudit(tx, {
            event: 'calendar.save',
            objectType: 'workCalendar',
            objectId: String(year),
            before: before.days,
            after: (await readYear(tx, year)).days,
            detail: {
                days: input.days.length,
                changed: changed.length,
                reason
            }
        });
        if (changed.length > 0) await tx.app.jobs.send(tx, REPROJECT, {
            only: 'changes'
        }, {
            key: 'changes'
        });
        tx.afterCommit(()=>loadCalendar(ctx));
        tx.afterCommit(()=>ctx.app.bus.publish({
                type: 'calendar'
            }));
    });
    return readYear(ctx, year);
}
async function replaceDays(tx, year, days) {
    await run(tx, sql`insert into work_calendar_year (year, maintained_by, maintained_at)
        values (${year}, ${actorName(tx.actor)}, ${tx.app.clock.now()})
        on conflict (year) do update set maintained_by = excluded.maintained_by, maintained_at = excluded.maintained_at`);
    await run(tx, sql`delete from work_calendar where year = ${year}`);
    await insertDays(tx, year, days);
}
function problemsOf(year, days) {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
        return [
            {
                path: 'year',
                message: `年份应在${FIRST_YEAR}至${LAST_YEAR}之间`
            }
        ];
    }
    if (days.length === 0) return [
        {
            path: 'days',
            message: '请录入该年的节假日和调休上班日'
        }
    ];
    const seen = new Set();
    return days.flatMap(({ date, note = '' }, index)=>{
        const path = `days.${index}`;
        const repeated = seen.has(date);
        seen.add(date);
        if (!date.startsWith(`${year}-`)) return [
            {
                path,
                message: `${date}不在${year}年`
            }
        ];
        if (repeated) return [
            {
                path,
                message: `${date}重复`
            }
        ];
        return [
            ...note
        ].length > LONGEST_NOTE ? [
            {
                path,
                message: `说明不超过${LONGEST_NOTE}个字`
            }
        ] : [];
    });
}

//# sourceMappingURL=save-year.js.map