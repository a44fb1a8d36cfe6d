import { project, reckon } from "./deadline.js";
import { lengthText, limitText, momentText } from "./deadline-text.js";
import { addDays, dayNumberOfDate, formatChineseDate, localDateOf, weekdayOf } from "./shanghai.js";
/** Explains a timer as it stands at `now`. */ export function explain(timer, calendar, now, rule) {
    const { firstDueAt, dueAt, countedTo, suspensions } = reckon(timer, calendar);
    const byWorkdays = timer.budget.unit === 'WORKDAY';
    const moved = localDateOf(countedTo) !== localDateOf(dueAt);
    return {
        rule,
        budget: timer.budget,
        startedAt: timer.startedAt,
        firstDueAt,
        pauses: suspensions,
        days: byWorkdays ? spansOf(calendar.namedDaysBetween(timer.startedAt, dueAt), localDateOf(timer.startedAt)) : [],
        movedFrom: moved ? localDateOf(countedTo) : undefined,
        missingYears: byWorkdays || moved ? calendar.missingYearsBetween(timer.startedAt, dueAt) : [],
        result: project(timer, calendar, now)
    };
}
/** An explanation as lines of Chinese text, in the order in which one would count on one's fingers. */ export function explanationLines(explanation, now) {
    const { rule, budget, startedAt, pauses, days, movedFrom, missingYears, result } = explanation;
    const source = rule ? `（依据“${rule.name}”第${rule.version}版）` : '';
    const dayZero = budget.unit === 'HOUR' || budget.value < 1 ? '' : '，当日不计';
    return [
        `时限 ${limitText(budget)}${source}`,
        `${momentText(startedAt, now)} 起算${dayZero}`,
        ...days.map((span)=>spanLine(span, now)),
        ...pauses.map((pause)=>pauseLine(pause, result, now)),
        ...movedFrom ? [
            `${formatChineseDate(movedFrom, now)} 期满，非工作时间，顺延到下一个工作日`
        ] : [],
        ...missingYears.map((year)=>`${year}年工作日历尚未维护，暂按周一至周五计算`),
        result.dueAt ? `到期时间：${momentText(result.dueAt, now)}` : '恢复计时后重新计算到期时间'
    ];
}
/** Groups named days after day 0 into spans, leaving out workdays that are ordinary weekdays. */ function spansOf(days, dayZero) {
    const spans = [];
    for (const { date, isWorkday, note = '' } of days){
        const weekday = weekdayOf(dayNumberOfDate(date));
        if (date <= dayZero || isWorkday && weekday > 0 && weekday < 6) continue;
        const kind = isWorkday ? 'MAKE_UP' : 'HOLIDAY';
        const last = spans.at(-1);
        if (last?.name === note && last.kind === kind && addDays(last.to, 1) === date) last.to = date;
        else spans.push({
            name: note,
            kind,
            from: date,
            to: date
        });
    }
    return spans;
}
function spanLine({ name, kind, from, to }, now) {
    const [first, last] = [
        formatChineseDate(from, now),
        formatChineseDate(to, now)
    ];
    const range = from === to ? first : `${first}至${last}`;
    return kind === 'HOLIDAY' ? `${range} ${name || '休息日'}放假` : `${range} ${name}调休上班`;
}
function pauseLine({ from, to, reason, minutes }, result, now) {
    const why = reason ? `（${reason}）` : '';
    if (!to || minutes === undefined) return `${momentText(from, now)} 起暂停计时${why}`;
    return `${momentText(from, now)} 至 ${momentText(to, now)} 暂停计时${why}，不计 ${lengthText(minutes, result)}`;
}

//# sourceMappingURL=deadline-explanation.js.map