import { OfficeHours } from "./office-hours.js";
import { dateOfDayNumber, dayNumberOf, dayNumberOfDate, instantOfDay, MINUTE_MS, millisOfDay, yearOf } from "./shanghai.js";
import { WorkdayTable } from "./workday-table.js";
/**
 * Working-day arithmetic of the office (clause 2.6): the day of an event is day 0, day n is the n-th working day after
 * it, and a limit of n days runs out at the end of day n. Immutable, except that it remembers which years without an
 * official arrangement it had to guess.
 */ export class WorkingCalendar {
    #table;
    #years;
    #guessed;
    constructor({ days, years, hours = new OfficeHours() }){
        this.#guessed = new Set();
        this.#table = new WorkdayTable(days);
        this.#years = new Set(years);
        this.hours = hours;
    }
    /** A calendar in which the given days (rows of `work_calendar`) stand above this one's. */ withDays(days, years = []) {
        return new WorkingCalendar({
            days: [
                ...this.#table.namedDays(),
                ...days
            ],
            years: [
                ...this.#years,
                ...years
            ],
            hours: this.hours
        });
    }
    /** Years that were asked for but have no arrangement; each deserves the notice 「未维护{year}年工作日历」. */ get missingYears() {
        return [
            ...this.#guessed
        ].sort((a, b)=>a - b);
    }
    /** Years between two instants that have no arrangement. */ missingYearsBetween(from, to) {
        const years = [];
        for(let year = yearOf(dayNumberOf(from)); year <= yearOf(dayNumberOf(to)); year += 1){
            if (!this.#years.has(year)) years.push(year);
        }
        return years;
    }
    isWorkday(date) {
        const day = dayNumberOfDate(date);
        this.#note(day, day);
        return this.#table.isWorkday(day);
    }
    /** The n-th working day after a date (before it when n is negative); the date itself when n is 0. */ addWorkdays(date, n) {
        return dateOfDayNumber(this.#shift(dayNumberOfDate(date), n));
    }
    /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */ workdaysBetween(from, to) {
        const a = dayNumberOfDate(from) + 1;
        const b = dayNumberOfDate(to) + 1;
        return a <= b ? this.#count(a, b) : -this.#count(b, a);
    }
    /** True on a working day inside office hours, their ends included. */ isWorkingInstant(instant) {
        const day = dayNumberOf(instant);
        this.#note(day, day);
        return this.#table.isWorkday(day) && this.hours.contains(millisOfDay(instant));
    }
    /**
   * When a limit of n working days runs out: the end of the n-th working day after the day of the event. A fraction is
   * working time on top of the whole days, so half a day (195 of 390 minutes) alone counts from the moment itself.
   */ dueAfterWorkdays(instant, n) {
        const whole = Math.trunc(n);
        const fraction = n - whole;
        const base = whole === 0 ? instant : this.#endOf(this.#shift(dayNumberOf(instant), whole));
        return whole !== 0 && fraction === 0 ? base : this.#addWorkingMillis(base, fraction * this.hours.dayMillis);
    }
    /**
   * When a limit of n calendar days runs out: the end of office hours of the n-th day, or of the next working day if
   * that day is none (《民法典》第二百零三条), unless `rollToWorkday` is false.
   */ dueAfterCalendarDays(instant, n, { rollToWorkday = true } = {}) {
        const day = dayNumberOf(instant) + n;
        return rollToWorkday ? this.endOfWorkdayFrom(this.#endOf(day)) : this.#endOf(day);
    }
    /** The first end of a working day at or after an instant. */ endOfWorkdayFrom(instant) {
        const day = dayNumberOf(instant);
        const today = this.#endOf(day);
        this.#note(day, day);
        return this.#table.isWorkday(day) && instant <= today ? today : this.#endOf(this.#shift(day, 1));
    }
    /** Working minutes from a to b, negative when b lies before a; fractions of a minute are kept. */ workingMinutesBetween(a, b) {
        const [from, to] = a <= b ? [
            a,
            b
        ] : [
            b,
            a
        ];
        const days = this.#count(dayNumberOf(from), dayNumberOf(to));
        const millis = days * this.hours.dayMillis + this.#elapsedOn(to) - this.#elapsedOn(from);
        return a <= b || millis === 0 ? millis / MINUTE_MS : -millis / MINUTE_MS;
    }
    /**
   * The earliest instant that lies `minutes` of working time after (or before, when negative) an instant. It is always
   * a working instant: a result between two windows is the end of the earlier one, 17:30 rather than 09:00 tomorrow.
   */ addWorkingMinutes(instant, minutes) {
        return this.#addWorkingMillis(instant, Math.round(minutes * MINUTE_MS));
    }
    /** Elapsed hours, nights and holidays included. */ addHours(instant, hours) {
        return new Date(instant.getTime() + hours * 60 * MINUTE_MS);
    }
    /** The named days (holidays and make-up days) from one instant's date to another's, both included. */ namedDaysBetween(from, to) {
        const days = [];
        for(let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1){
            const named = this.#table.named(day);
            if (named) days.push(named);
        }
        return days;
    }
    #addWorkingMillis(instant, millis) {
        if (millis === 0 && this.isWorkingInstant(instant)) return new Date(instant);
        const today = dayNumberOf(instant);
        const worked = this.#table.isWorkday(today);
        // Positions are measured from the start of the last working day that has begun.
        const day = worked ? today : this.#shift(today, -1);
        const target = (worked ? this.#elapsedOn(instant) : this.hours.dayMillis) + millis;
        const days = Math.ceil(target / this.hours.dayMillis) - 1;
        return instantOfDay(this.#shift(day, days), this.hours.momentAt(target - days * this.hours.dayMillis));
    }
    #elapsedOn(instant) {
        const day = dayNumberOf(instant);
        this.#note(day, day);
        return this.#table.isWorkday(day) ? this.hours.elapsedAt(millisOfDay(instant)) : 0;
    }
    #endOf(day) {
        return instantOfDay(day, this.hours.dayEndMillis);
    }
    #count(from, to) {
        this.#note(from, to - 1);
        return this.#table.count(from, to);
    }
    #shift(day, n) {
        if (!Number.isInteger(n)) throw new RangeError(`Whole working days expected, got ${n}`);
        const result = this.#table.shift(day, n);
        this.#note(Math.min(day, result), Math.max(day, result));
        return result;
    }
    #note(from, to) {
        for(let year = yearOf(from); year <= yearOf(to); year += 1)if (!this.#years.has(year)) this.#guessed.add(year);
    }
}

//# sourceMappingURL=working-calendar.js.map