function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { CalendarChangeType, CalendarDayInput, CalendarPreviewType, CalendarYearInputType, CalendarYearType } from "./calendar.type.js";
import { listChanges } from "./calendar-changes.js";
import { previewYear } from "./preview-year.js";
import { readYear, saveYear } from "./save-year.js";
export class CalendarResolver {
    workCalendar(ctx, year) {
        return readYear(ctx, year);
    }
    workCalendarPreview(ctx, year, days) {
        return previewYear(ctx, year, days);
    }
    saveWorkCalendar(ctx, year, input) {
        return saveYear(ctx, year, input);
    }
    changes({ year }, ctx) {
        return listChanges(ctx, year);
    }
}
_ts_decorate([
    Allow('calendar:maintain'),
    Query(()=>CalendarYearType, {
        description: 'What is known of a year'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('year', ()=>Int, {
        description: '公历年份'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Number
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CalendarResolver.prototype, "workCalendar", null);
_ts_decorate([
    Allow('calendar:maintain'),
    Query(()=>CalendarPreviewType, {
        description: 'Which open deadlines another arrangement of a year would move'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('year', ()=>Int, {
        description: '公历年份'
    })),
    _ts_param(2, Arg('days', ()=>[
            CalendarDayInput
        ], {
        description: 'the whole arrangement, not the changes alone'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Number,
        Array
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CalendarResolver.prototype, "workCalendarPreview", null);
_ts_decorate([
    Allow('calendar:maintain'),
    Mutation(()=>CalendarYearType, {
        description: 'Replaces the arrangement of a year and marks it maintained; open deadlines are counted again'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('year', ()=>Int, {
        description: '公历年份'
    })),
    _ts_param(2, Arg('input', ()=>CalendarYearInputType, {
        description: '全年安排'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Number,
        typeof CalendarYearInputType === "undefined" ? Object : CalendarYearInputType
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CalendarResolver.prototype, "saveWorkCalendar", null);
_ts_decorate([
    FieldResolver(()=>[
            CalendarChangeType
        ], {
        description: 'The latest 20 changes of the year, newest first'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CalendarYearType === "undefined" ? Object : CalendarYearType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CalendarResolver.prototype, "changes", null);
CalendarResolver = _ts_decorate([
    Resolver(()=>CalendarYearType)
], CalendarResolver);

//# sourceMappingURL=calendar.resolver.js.map