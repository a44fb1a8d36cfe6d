export { ManualClock, SystemClock } from "./clock.js";
export { momentWhenLeft, project, reckon } from "./deadline.js";
export { explain, explanationLines } from "./deadline-explanation.js";
export { chipText, lengthText, limitText, momentText } from "./deadline-text.js";
export { DEFAULT_OFFICE_WINDOWS, OfficeHours } from "./office-hours.js";
export { fromChineseDays, officialDaysOf } from "./official-days.js";
export { isReckonable } from "./reckonable.js";
export * from "./shanghai.js";
export { measureOf, problemOfLimit } from "./time-limit.js";
export { WorkingCalendar } from "./working-calendar.js";

//# sourceMappingURL=index.js.map