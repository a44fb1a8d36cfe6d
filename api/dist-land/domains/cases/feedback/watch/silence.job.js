import { rows, sql, toDate } from "../../../../database/sql.js";
import { findOrgByCode } from "../../../../platform/access/index.js";
import { addDays, instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
const CITY = '310000';
const HOUR_MS = 3_600_000;
/** Beyond this the number says nothing more. */ const MOST_DAYS = 60;
/**
 * 通道静默 (3.5 no. 2): a department whose contract says so and from which no message came for so many hours of working days. The silence
 * begins with its last message, or with the first sub-case that waits for one; whoever was never asked is not silent. Told once a day.
 */ export async function watchSilence(ctx) {
    const now = ctx.app.clock.now();
    const city = await findOrgByCode(ctx, CITY);
    const quiet = await rows(ctx, sql`
    select c.department, c.silence_hours as "silenceHours", coalesce(l.last, w.first) as since, coalesce(w.open, 0)::int as open
      from feedback_contract c
      left join lateral (select max(received_at) as last from feedback_message m
                          where m.department = c.department and m.channel <> 'MANUAL') l on true
      left join lateral (select min(accepted_at) as first, count(*) as open from sub_case s
                          where s.owner_code = c.department and s.accepted_at is not null and s.finished_at is null) w on true
     where c.status = 'LIVE' and c.silence_hours is not null and coalesce(l.last, w.first) is not null`);
    if (!city || !ctx.app.calendar.isWorkday(localDateOf(now))) return;
    await sendNotices(ctx, quiet.flatMap(({ department, silenceHours, since, open })=>{
        const hours = workdayHoursBetween(ctx.app.calendar, toDate(since), now);
        if (hours < silenceHours) return [];
        return [
            {
                template: 'N05',
                receivers: [
                    {
                        roleCode: 'TECH',
                        orgId: city.id
                    }
                ],
                variables: {
                    部门: FEEDBACK_DEPARTMENTS[department],
                    小时: Math.floor(hours),
                    受影响办件数: open,
                    解决建议: '在“对接管理”中测试通道；通道正常的，请与部门确认是否有待报送的反馈'
                },
                dueKey: `silence-${department}-${localDateOf(now)}`
            }
        ];
    }));
}
/** Hours between two moments that lie on working days, whatever the hour of the day; counted no further than sixty days. */ export function workdayHoursBetween(calendar, from, to) {
    let hours = 0;
    let day = localDateOf(from);
    for(let count = 0; count < MOST_DAYS && instantOf(day) < to; count += 1){
        const next = addDays(day, 1);
        const start = Math.max(instantOf(day).getTime(), from.getTime());
        const end = Math.min(instantOf(next).getTime(), to.getTime());
        if (calendar.isWorkday(day)) hours += Math.max(0, end - start) / HOUR_MS;
        day = next;
    }
    return hours;
}
export const silenceJob = {
    name: 'feedback.silence',
    title: '部门通道静默检查',
    cron: '10 * * * *',
    concurrency: 1,
    run: watchSilence
};

//# sourceMappingURL=silence.job.js.map