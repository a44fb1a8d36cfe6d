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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
const CALENDAR_SOURCES = {
    OFFICIAL: 'OFFICIAL',
    MAINTAINED: 'MAINTAINED',
    MISSING: 'MISSING'
};
registerEnumType(CALENDAR_SOURCES, {
    name: 'CalendarSource',
    description: 'Where the arrangement of a year comes from',
    valuesConfig: {
        OFFICIAL: {
            description: 'the State Council’s arrangement as it was shipped'
        },
        MAINTAINED: {
            description: 'an administrator entered it'
        },
        MISSING: {
            description: 'nobody has entered it; days are counted Monday to Friday'
        }
    }
});
export class CalendarDayType {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], CalendarDayType.prototype, "date", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'true = 调休上班日, false = holiday'
    }),
    _ts_metadata("design:type", Boolean)
], CalendarDayType.prototype, "isWorkday", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the occasion, such as 劳动节'
    }),
    _ts_metadata("design:type", String)
], CalendarDayType.prototype, "note", void 0);
CalendarDayType = _ts_decorate([
    ObjectType('CalendarDay', {
        simpleResolvers: true,
        description: 'A day that differs from Monday to Friday'
    })
], CalendarDayType);
export class ChangedDayType {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], ChangedDayType.prototype, "date", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '原来是否上班'
    }),
    _ts_metadata("design:type", Boolean)
], ChangedDayType.prototype, "wasWorkday", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '现在是否上班'
    }),
    _ts_metadata("design:type", Boolean)
], ChangedDayType.prototype, "isWorkday", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the occasion, may be empty'
    }),
    _ts_metadata("design:type", String)
], ChangedDayType.prototype, "note", void 0);
ChangedDayType = _ts_decorate([
    ObjectType('ChangedDay', {
        simpleResolvers: true,
        description: 'A day that became a working day or ceased to be one'
    })
], ChangedDayType);
export class CalendarChangeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], CalendarChangeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '维护原因'
    }),
    _ts_metadata("design:type", String)
], CalendarChangeType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '维护人'
    }),
    _ts_metadata("design:type", String)
], CalendarChangeType.prototype, "changedBy", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '维护时间'
    }),
    _ts_metadata("design:type", Object)
], CalendarChangeType.prototype, "changedAt", void 0);
_ts_decorate([
    Field(()=>[
            ChangedDayType
        ], {
        description: '有变化的日期'
    }),
    _ts_metadata("design:type", Array)
], CalendarChangeType.prototype, "days", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'open deadlines that were counted again and moved'
    }),
    _ts_metadata("design:type", Number)
], CalendarChangeType.prototype, "moved", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'absent: the deadlines are still being counted'
    }),
    _ts_metadata("design:type", Object)
], CalendarChangeType.prototype, "finishedAt", void 0);
CalendarChangeType = _ts_decorate([
    ObjectType('CalendarChange', {
        simpleResolvers: true,
        description: 'One maintenance of a year and what it moved'
    })
], CalendarChangeType);
export class CalendarYearType {
}
_ts_decorate([
    Field(()=>Int, {
        description: '公历年份'
    }),
    _ts_metadata("design:type", Number)
], CalendarYearType.prototype, "year", void 0);
_ts_decorate([
    Field(()=>CALENDAR_SOURCES, {
        description: '该年安排的来源'
    }),
    _ts_metadata("design:type", typeof CalendarSource === "undefined" ? Object : CalendarSource)
], CalendarYearType.prototype, "source", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'absent where nobody has changed it'
    }),
    _ts_metadata("design:type", Object)
], CalendarYearType.prototype, "maintainedBy", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was entered or shipped'
    }),
    _ts_metadata("design:type", Object)
], CalendarYearType.prototype, "maintainedAt", void 0);
_ts_decorate([
    Field(()=>[
            CalendarDayType
        ], {
        description: '与周一至周五上班不同的日期'
    }),
    _ts_metadata("design:type", Array)
], CalendarYearType.prototype, "days", void 0);
CalendarYearType = _ts_decorate([
    ObjectType('CalendarYear', {
        simpleResolvers: true,
        description: 'The working calendar of a year'
    })
], CalendarYearType);
export class DeadlineMoveType {
}
_ts_decorate([
    Field(()=>String, {
        description: '业务记录的类型，如 case、subCase'
    }),
    _ts_metadata("design:type", String)
], DeadlineMoveType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '业务记录的标识'
    }),
    _ts_metadata("design:type", String)
], DeadlineMoveType.prototype, "recordId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'business number of the record'
    }),
    _ts_metadata("design:type", String)
], DeadlineMoveType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'which limit, such as 承诺时限'
    }),
    _ts_metadata("design:type", String)
], DeadlineMoveType.prototype, "limit", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '现在的到期时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], DeadlineMoveType.prototype, "dueBefore", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '调整后的到期时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], DeadlineMoveType.prototype, "dueAfter", void 0);
DeadlineMoveType = _ts_decorate([
    ObjectType('DeadlineMove', {
        simpleResolvers: true,
        description: 'One open deadline that would move'
    })
], DeadlineMoveType);
export class CalendarPreviewType {
}
_ts_decorate([
    Field(()=>[
            ChangedDayType
        ], {
        description: '有变化的日期'
    }),
    _ts_metadata("design:type", Array)
], CalendarPreviewType.prototype, "days", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'open deadlines that would move'
    }),
    _ts_metadata("design:type", Number)
], CalendarPreviewType.prototype, "deadlines", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'cases and sub-cases they belong to'
    }),
    _ts_metadata("design:type", Number)
], CalendarPreviewType.prototype, "records", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '推后的时限数'
    }),
    _ts_metadata("design:type", Number)
], CalendarPreviewType.prototype, "later", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '提前的时限数'
    }),
    _ts_metadata("design:type", Number)
], CalendarPreviewType.prototype, "earlier", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the numbers are a lower bound'
    }),
    _ts_metadata("design:type", Boolean)
], CalendarPreviewType.prototype, "capped", void 0);
_ts_decorate([
    Field(()=>[
            DeadlineMoveType
        ], {
        description: 'the 50 nearest'
    }),
    _ts_metadata("design:type", Array)
], CalendarPreviewType.prototype, "moves", void 0);
CalendarPreviewType = _ts_decorate([
    ObjectType('CalendarPreview', {
        simpleResolvers: true,
        description: 'What another arrangement of a year would do'
    })
], CalendarPreviewType);
export class CalendarDayInput {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], CalendarDayInput.prototype, "date", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'true 为调休上班，false 为放假'
    }),
    _ts_metadata("design:type", Boolean)
], CalendarDayInput.prototype, "isWorkday", void 0);
_ts_decorate([
    Field(()=>String, {
        defaultValue: '',
        description: 'at most 50 characters'
    }),
    _ts_metadata("design:type", String)
], CalendarDayInput.prototype, "note", void 0);
CalendarDayInput = _ts_decorate([
    InputType({
        description: 'A day that differs from Monday to Friday'
    })
], CalendarDayInput);
export class CalendarYearInputType {
}
_ts_decorate([
    Field(()=>[
            CalendarDayInput
        ], {
        description: 'every day that differs from Monday to Friday'
    }),
    _ts_metadata("design:type", Array)
], CalendarYearInputType.prototype, "days", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '5–500 characters; stands in the history of every deadline that moves'
    }),
    _ts_metadata("design:type", String)
], CalendarYearInputType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '`maintainedAt` as the caller saw it (null for a missing year); left out = not checked'
    }),
    _ts_metadata("design:type", Object)
], CalendarYearInputType.prototype, "basedOn", void 0);
CalendarYearInputType = _ts_decorate([
    InputType('CalendarYearInput', {
        description: 'The arrangement of a year as it shall be'
    })
], CalendarYearInputType);

//# sourceMappingURL=calendar.type.js.map