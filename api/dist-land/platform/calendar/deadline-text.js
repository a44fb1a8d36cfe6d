import { formatChineseDate, formatTime, localDateOf } from "./shanghai.js";
const DAY_NAMES = {
    WORKDAY: '个工作日',
    CALENDAR_DAY: '天',
    HOUR: '小时'
};
/**
 * The chip beside a record: 「剩 2 个工作日 · 3月11日 17:30」, 「剩 3 小时 20 分」, 「已超期 1 个工作日」 or
 * 「暂停计时（待补正）」.
 */ export function chipText(projection, now) {
    const { dueAt, pauseReason, overdue, ownMinutes, ownDayMinutes } = projection;
    if (!dueAt) return pauseReason ? `暂停计时（${pauseReason}）` : '暂停计时';
    const length = lengthText(Math.abs(ownMinutes), projection);
    if (overdue) return ownMinutes === 0 ? '已超期' : `已超期 ${length}`;
    if (ownMinutes === 0) return '即将到期';
    return ownMinutes < ownDayMinutes ? `剩 ${length}` : `剩 ${length} · ${momentText(dueAt, now)}`;
}
/** A limit in words: 「10 个工作日」. */ export function limitText({ value, unit }) {
    return `${value} ${DAY_NAMES[unit]}`;
}
/** A moment as people say it: 「3月11日 17:30」, with the year when it is not the reader's. */ export function momentText(instant, reader) {
    return `${formatChineseDate(localDateOf(instant), reader)} ${formatTime(instant)}`;
}
/**
 * A length in words. From one day on it is days (working days in halves) rounded down, so that nobody is promised more
 * than there is; below it is hours and minutes. Limits in hours stay hours.
 */ export function lengthText(minutes, { unit, ownDayMinutes }) {
    if (minutes < ownDayMinutes) return hoursText(minutes);
    const days = minutes / ownDayMinutes;
    if (unit === 'HOUR') return `${Math.floor(minutes / 60)} 小时`;
    return limitText({
        value: unit === 'WORKDAY' ? Math.floor(days * 2) / 2 : Math.floor(days),
        unit
    });
}
function hoursText(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = Math.floor(minutes % 60);
    if (hours === 0) return `${rest} 分`;
    return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

//# sourceMappingURL=deadline-text.js.map