import { dateOfDayNumber, dayNumberOfDate, weekdayOf, yearOf } from "./shanghai.js";
/** An arrangement without any working day would make every search endless. */ const MAX_YEARS = 100;
/**
 * Which days are worked, answered from running totals per year: counting costs one subtraction per year touched and
 * finding the n-th working day one binary search. Days that nobody named follow Monday to Friday.
 */ export class WorkdayTable {
    #named;
    #years;
    /** @param days the named days; a later entry for a date replaces an earlier one */ constructor(days){
        this.#named = new Map();
        this.#years = new Map();
        for (const day of days)this.#named.set(dayNumberOfDate(day.date), day);
    }
    /** The named days in the order of their dates. */ namedDays() {
        return [
            ...this.#named
        ].sort(([a], [b])=>a - b).map(([, day])=>day);
    }
    /** What the arrangement says about a day, if it names it. */ named(dayNumber) {
        return this.#named.get(dayNumber);
    }
    isWorkday(dayNumber) {
        const weekday = weekdayOf(dayNumber);
        return this.#named.get(dayNumber)?.isWorkday ?? (weekday !== 0 && weekday !== 6);
    }
    /** Working days in [from, to). Requires from ≤ to. */ count(from, to) {
        const lastYear = yearOf(to);
        let total = this.#before(to);
        for(let year = yearOf(from); year < lastYear; year += 1)total += this.#total(this.#table(year));
        return total - this.#before(from);
    }
    /** The n-th working day after (n > 0) or before (n < 0) a day; the day itself for 0. @throws RangeError if none */ shift(dayNumber, n) {
        if (n === 0) return dayNumber;
        let year = yearOf(dayNumber);
        // Rank of the wanted day among the working days of `year`, counted from 0.
        let rank = n > 0 ? this.#before(dayNumber + 1, year) + n - 1 : this.#before(dayNumber, year) + n;
        for(let step = 0; step < MAX_YEARS; step += 1){
            const table = this.#table(year);
            if (rank < 0) {
                year -= 1;
                rank += this.#total(this.#table(year));
            } else if (rank >= this.#total(table)) {
                rank -= this.#total(table);
                year += 1;
            } else {
                return table.first + indexOfRank(table.before, rank);
            }
        }
        throw new RangeError(`No ${n}th working day within ${MAX_YEARS} years of ${dateOfDayNumber(dayNumber)}`);
    }
    #before(dayNumber, year = yearOf(dayNumber)) {
        const { first, before } = this.#table(year);
        return before[dayNumber - first] ?? 0;
    }
    #total({ before }) {
        return before[before.length - 1] ?? 0;
    }
    #table(year) {
        const known = this.#years.get(year);
        if (known) return known;
        const first = dayNumberOfDate(`${year}-01-01`);
        const length = dayNumberOfDate(`${year}-12-31`) - first + 1;
        const before = new Uint16Array(length + 1);
        for(let i = 0; i < length; i += 1)before[i + 1] = (before[i] ?? 0) + (this.isWorkday(first + i) ? 1 : 0);
        const table = {
            first,
            before
        };
        this.#years.set(year, table);
        return table;
    }
}
/** The index of the working day with a rank: the last index whose running total is still ≤ rank. */ function indexOfRank(before, rank) {
    let low = 0;
    let high = before.length - 1;
    while(low < high){
        const middle = low + high + 1 >>> 1;
        if ((before[middle] ?? 0) <= rank) low = middle;
        else high = middle - 1;
    }
    return low;
}

//# sourceMappingURL=workday-table.js.map