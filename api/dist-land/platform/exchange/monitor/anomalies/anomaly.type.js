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
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { ExchangeDirection } from "../../log/log.type.js";
export var ExchangeAnomalyLevel = /*#__PURE__*/ function(ExchangeAnomalyLevel) {
    ExchangeAnomalyLevel["HIGH"] = "HIGH";
    ExchangeAnomalyLevel["MIDDLE"] = "MIDDLE";
    ExchangeAnomalyLevel["LOW"] = "LOW";
    return ExchangeAnomalyLevel;
}({});
registerEnumType(ExchangeAnomalyLevel, {
    name: 'ExchangeAnomalyLevel',
    description: '异常级别',
    valuesConfig: {
        HIGH: {
            description: '高'
        },
        MIDDLE: {
            description: '中'
        },
        LOW: {
            description: '低'
        }
    }
});
export var ExchangeAnomalyState = /*#__PURE__*/ function(ExchangeAnomalyState) {
    ExchangeAnomalyState["NEW"] = "NEW";
    ExchangeAnomalyState["CONFIRMED"] = "CONFIRMED";
    ExchangeAnomalyState["HANDLING"] = "HANDLING";
    ExchangeAnomalyState["CLOSED"] = "CLOSED";
    ExchangeAnomalyState["FALSE_ALARM"] = "FALSE_ALARM";
    return ExchangeAnomalyState;
}({});
registerEnumType(ExchangeAnomalyState, {
    name: 'ExchangeAnomalyState',
    description: '异常事件的状态',
    valuesConfig: {
        NEW: {
            description: '新建'
        },
        CONFIRMED: {
            description: '已确认'
        },
        HANDLING: {
            description: '处理中'
        },
        CLOSED: {
            description: '已关闭'
        },
        FALSE_ALARM: {
            description: '误报'
        }
    }
});
export var ExchangeAnomalyAction = /*#__PURE__*/ function(ExchangeAnomalyAction) {
    ExchangeAnomalyAction["CONFIRM"] = "CONFIRM";
    ExchangeAnomalyAction["START"] = "START";
    ExchangeAnomalyAction["CLOSE"] = "CLOSE";
    ExchangeAnomalyAction["DISMISS"] = "DISMISS";
    return ExchangeAnomalyAction;
}({});
registerEnumType(ExchangeAnomalyAction, {
    name: 'ExchangeAnomalyAction',
    description: '对异常事件的操作',
    valuesConfig: {
        CONFIRM: {
            description: '确认'
        },
        START: {
            description: '开始处理'
        },
        CLOSE: {
            description: '关闭'
        },
        DISMISS: {
            description: '标为误报'
        }
    }
});
export var ExchangeSubjectKind = /*#__PURE__*/ function(ExchangeSubjectKind) {
    ExchangeSubjectKind["IP"] = "IP";
    ExchangeSubjectKind["APP"] = "APP";
    ExchangeSubjectKind["CHANNEL"] = "CHANNEL";
    ExchangeSubjectKind["ENTRY"] = "ENTRY";
    ExchangeSubjectKind["TARGET"] = "TARGET";
    return ExchangeSubjectKind;
}({});
registerEnumType(ExchangeSubjectKind, {
    name: 'ExchangeSubjectKind',
    description: '异常对象的种类',
    valuesConfig: {
        IP: {
            description: 'IP地址'
        },
        APP: {
            description: '应用'
        },
        CHANNEL: {
            description: '数据通道'
        },
        ENTRY: {
            description: '上行条目'
        },
        TARGET: {
            description: '接收方'
        }
    }
});
export class ExchangeAnomaly {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAnomaly.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则：R1至R14'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "rule", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "ruleTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '当时的规则版本；0为出厂设置'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAnomaly.prototype, "ruleVersion", void 0);
_ts_decorate([
    Field(()=>ExchangeAnomalyLevel, {
        description: '级别'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "level", void 0);
_ts_decorate([
    Field(()=>ExchangeDirection, {
        description: '外部调用或上行'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>ExchangeSubjectKind, {
        description: '对象种类'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "subjectKind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '对象标识：IP、应用编号、通道编号等'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "subject", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '对象名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "subjectTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '统计时段的开始'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "windowStart", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '首次越过阈值的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "firstAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近一次越过阈值的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "lastAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '越过阈值的次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAnomaly.prototype, "hits", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '测量的内容及单位'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "measure", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '实测值（最高）'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAnomaly.prototype, "measured", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '阈值'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAnomaly.prototype, "threshold", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        description: '相关日志，最多20条'
    }),
    _ts_metadata("design:type", Array)
], ExchangeAnomaly.prototype, "sampleLogIds", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '涉及的IP'
    }),
    _ts_metadata("design:type", Array)
], ExchangeAnomaly.prototype, "ips", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '提示：请校时、保护名单等'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "hint", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '需人工复核（7日内第4次及以上封禁）'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeAnomaly.prototype, "needsReview", void 0);
_ts_decorate([
    Field(()=>ExchangeAnomalyState, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof AnomalyState === "undefined" ? Object : AnomalyState)
], ExchangeAnomaly.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeAnomaly.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "handlerName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近处理时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "handledAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理结论'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "conclusion", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '发现时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '升级至安全管理员的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomaly.prototype, "escalatedAt", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeAnomalyAction
        ], {
        description: '当前可执行的操作'
    }),
    _ts_metadata("design:type", Array)
], ExchangeAnomaly.prototype, "availableActions", void 0);
ExchangeAnomaly = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据交换的一次异常：同一规则、同一对象30分钟内合并为一条'
    })
], ExchangeAnomaly);
export const ExchangeAnomalyConnection = connectionOf('ExchangeAnomaly', ()=>ExchangeAnomaly);
export class ExchangeAnomalyFilterInput {
}
_ts_decorate([
    Field(()=>[
            ExchangeAnomalyState
        ], {
        nullable: true,
        description: '状态'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeAnomalyLevel
        ], {
        nullable: true,
        description: '级别'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "levels", void 0);
_ts_decorate([
    Field(()=>ExchangeDirection, {
        nullable: true,
        description: '外部调用或上行'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '规则'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "rule", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '对象名称的一部分，或涉及的IP'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '发现时间起（含）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '发现时间止（不含）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAnomalyFilterInput.prototype, "to", void 0);
ExchangeAnomalyFilterInput = _ts_decorate([
    InputType({
        description: '异常事件的查询条件'
    })
], ExchangeAnomalyFilterInput);

//# sourceMappingURL=anomaly.type.js.map