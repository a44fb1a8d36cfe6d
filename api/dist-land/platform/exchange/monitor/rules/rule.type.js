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
import { DateTimeScalar, DayScalar } from "../../../../graphql/scalars.js";
import { ExchangeAnomalyLevel } from "../anomalies/anomaly.type.js";
export var ExchangeRuleTargetKind = /*#__PURE__*/ function(ExchangeRuleTargetKind) {
    ExchangeRuleTargetKind["APP"] = "APP";
    ExchangeRuleTargetKind["CHANNEL"] = "CHANNEL";
    return ExchangeRuleTargetKind;
}({});
registerEnumType(ExchangeRuleTargetKind, {
    name: 'ExchangeRuleTargetKind',
    description: '规则单独设置的对象种类',
    valuesConfig: {
        APP: {
            description: '应用'
        },
        CHANNEL: {
            description: '数据通道'
        }
    }
});
export class ExchangeRuleThreshold {
}
_ts_decorate([
    Field(()=>String, {
        description: '阈值的代码'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleThreshold.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleThreshold.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '单位'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleThreshold.prototype, "unit", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '现行值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRuleThreshold.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '出厂值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRuleThreshold.prototype, "initial", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '最小值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRuleThreshold.prototype, "least", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '最大值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRuleThreshold.prototype, "most", void 0);
ExchangeRuleThreshold = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '规则的一个阈值'
    })
], ExchangeRuleThreshold);
export class ExchangeRule {
}
_ts_decorate([
    Field(()=>ID, {
        description: '规则及其对象'
    }),
    _ts_metadata("design:type", String)
], ExchangeRule.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则：R1至R14'
    }),
    _ts_metadata("design:type", String)
], ExchangeRule.prototype, "rule", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeRule.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '测量的内容及单位'
    }),
    _ts_metadata("design:type", String)
], ExchangeRule.prototype, "measure", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号；0为出厂设置'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRule.prototype, "version", void 0);
_ts_decorate([
    Field(()=>ExchangeRuleTargetKind, {
        nullable: true,
        description: '单独设置的对象种类；空为通用'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "targetKind", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '单独设置的应用编号或通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "targetId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '单独设置的对象名称'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "targetTitle", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeRuleTargetKind
        ], {
        description: '可以单独设置的对象种类'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "targets", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否启用'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRule.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>ExchangeAnomalyLevel, {
        description: '级别'
    }),
    _ts_metadata("design:type", String)
], ExchangeRule.prototype, "level", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否自动封禁IP'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRule.prototype, "ban", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否设为自动封禁'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRule.prototype, "mayBan", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否用历史日志试算'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRule.prototype, "replayable", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeRuleThreshold
        ], {
        description: '阈值'
    }),
    _ts_metadata("design:type", Array)
], ExchangeRule.prototype, "thresholds", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '修改时间；出厂设置为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "savedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '修改人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRule.prototype, "savedBy", void 0);
ExchangeRule = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一条检测规则的现行设置：通用的，或对某个应用、通道单独的'
    })
], ExchangeRule);
export class ExchangeRuleThresholdInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '阈值的代码'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleThresholdInput.prototype, "key", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRuleThresholdInput.prototype, "value", void 0);
ExchangeRuleThresholdInput = _ts_decorate([
    InputType({
        description: '一个阈值的新值'
    })
], ExchangeRuleThresholdInput);
export class ExchangeRuleTargetInput {
}
_ts_decorate([
    Field(()=>ExchangeRuleTargetKind, {
        description: '对象种类'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleTargetInput.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用编号或通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleTargetInput.prototype, "id", void 0);
ExchangeRuleTargetInput = _ts_decorate([
    InputType({
        description: '规则单独设置的对象'
    })
], ExchangeRuleTargetInput);
export class ExchangeRuleInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '规则：R1至R14'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleInput.prototype, "rule", void 0);
_ts_decorate([
    Field(()=>ExchangeRuleTargetInput, {
        nullable: true,
        description: '单独设置的对象；空为通用'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRuleInput.prototype, "target", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否启用'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRuleInput.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>ExchangeAnomalyLevel, {
        description: '级别'
    }),
    _ts_metadata("design:type", typeof ExchangeAnomalyLevel === "undefined" ? Object : ExchangeAnomalyLevel)
], ExchangeRuleInput.prototype, "level", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否自动封禁IP'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeRuleInput.prototype, "ban", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeRuleThresholdInput
        ], {
        description: '全部阈值'
    }),
    _ts_metadata("design:type", Array)
], ExchangeRuleInput.prototype, "thresholds", void 0);
ExchangeRuleInput = _ts_decorate([
    InputType({
        description: '规则的新设置'
    })
], ExchangeRuleInput);
export class ExchangeReplayDay {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], ExchangeReplayDay.prototype, "day", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '异常事件数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeReplayDay.prototype, "anomalies", void 0);
ExchangeReplayDay = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '试算结果中的一天'
    })
], ExchangeReplayDay);
export class ExchangeReplaySubject {
}
_ts_decorate([
    Field(()=>String, {
        description: '对象'
    }),
    _ts_metadata("design:type", String)
], ExchangeReplaySubject.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '异常事件数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeReplaySubject.prototype, "anomalies", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '实测值（最高）'
    }),
    _ts_metadata("design:type", Number)
], ExchangeReplaySubject.prototype, "measured", void 0);
ExchangeReplaySubject = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '试算结果中的一个对象'
    })
], ExchangeReplaySubject);
export class ExchangeReplay {
}
_ts_decorate([
    Field(()=>Int, {
        description: '异常事件数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeReplay.prototype, "anomalies", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeReplayDay
        ], {
        description: '逐日'
    }),
    _ts_metadata("design:type", Array)
], ExchangeReplay.prototype, "days", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeReplaySubject
        ], {
        description: '最多的10个对象'
    }),
    _ts_metadata("design:type", Array)
], ExchangeReplay.prototype, "subjects", void 0);
ExchangeReplay = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '试算：按此设置，近7日会产生的异常事件'
    })
], ExchangeReplay);
export class ExchangeRuleTarget {
}
_ts_decorate([
    Field(()=>ExchangeRuleTargetKind, {
        description: '种类'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleTarget.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用编号或通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleTarget.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeRuleTarget.prototype, "title", void 0);
ExchangeRuleTarget = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '可以单独设置规则的应用或通道'
    })
], ExchangeRuleTarget);

//# sourceMappingURL=rule.type.js.map