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
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
export class ExchangeReportLine {
}
_ts_decorate([
    Field(()=>String, {
        description: '部分'
    }),
    _ts_metadata("design:type", String)
], ExchangeReportLine.prototype, "part", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '项目'
    }),
    _ts_metadata("design:type", String)
], ExchangeReportLine.prototype, "item", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数值'
    }),
    _ts_metadata("design:type", String)
], ExchangeReportLine.prototype, "value", void 0);
ExchangeReportLine = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '月报的一项'
    })
], ExchangeReportLine);
export class ExchangeReport {
}
_ts_decorate([
    Field(()=>String, {
        description: '月份，如 2026-03'
    }),
    _ts_metadata("design:type", String)
], ExchangeReport.prototype, "month", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '生成时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeReport.prototype, "madeAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否定稿；未定稿的为此刻的数字'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeReport.prototype, "final", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeReportLine
        ], {
        description: '各项'
    }),
    _ts_metadata("design:type", Array)
], ExchangeReport.prototype, "lines", void 0);
ExchangeReport = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据交换月报'
    })
], ExchangeReport);

//# sourceMappingURL=report.type.js.map