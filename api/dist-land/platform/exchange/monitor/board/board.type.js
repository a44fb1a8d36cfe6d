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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from "../../../../graphql/scalars.js";
export var ExchangeLightColour = /*#__PURE__*/ function(ExchangeLightColour) {
    ExchangeLightColour["GREEN"] = "GREEN";
    ExchangeLightColour["YELLOW"] = "YELLOW";
    ExchangeLightColour["RED"] = "RED";
    ExchangeLightColour["GREY"] = "GREY";
    return ExchangeLightColour;
}({});
registerEnumType(ExchangeLightColour, {
    name: 'ExchangeLightColour',
    description: '健康灯',
    valuesConfig: {
        GREEN: {
            description: '正常'
        },
        YELLOW: {
            description: '注意'
        },
        RED: {
            description: '异常'
        },
        GREY: {
            description: '尚未探测'
        }
    }
});
export class ExchangeMinute {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '该分钟的开始'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeMinute.prototype, "at", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeMinute.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '被拒绝的次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeMinute.prototype, "denied", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '出错的次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeMinute.prototype, "errors", void 0);
ExchangeMinute = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一分钟的调用'
    })
], ExchangeMinute);
export class ExchangeLight {
}
_ts_decorate([
    Field(()=>ID, {
        description: '通道或接收方'
    }),
    _ts_metadata("design:type", String)
], ExchangeLight.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeLight.prototype, "title", void 0);
_ts_decorate([
    Field(()=>ExchangeLightColour, {
        description: '颜色'
    }),
    _ts_metadata("design:type", String)
], ExchangeLight.prototype, "colour", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因'
    }),
    _ts_metadata("design:type", String)
], ExchangeLight.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近探测时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLight.prototype, "checkedAt", void 0);
ExchangeLight = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个通道或接收方的健康灯'
    })
], ExchangeLight);
export class ExchangeQueue {
}
_ts_decorate([
    Field(()=>String, {
        description: '接收方'
    }),
    _ts_metadata("design:type", String)
], ExchangeQueue.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '等待传输的条数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeQueue.prototype, "waiting", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '多次失败或被拒绝、需人工处理的条数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeQueue.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最早一条的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeQueue.prototype, "oldestAt", void 0);
ExchangeQueue = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个接收方的待传输队列'
    })
], ExchangeQueue);
export class ExchangeNode {
}
_ts_decorate([
    Field(()=>ID, {
        description: '节点'
    }),
    _ts_metadata("design:type", String)
], ExchangeNode.prototype, "nodeId", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近上报时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeNode.prototype, "seenAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '超过30秒未上报'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeNode.prototype, "silent", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '等待写入日志库的条数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeNode.prototype, "waiting", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '因队列已满未能记录的次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeNode.prototype, "unlogged", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '日志库不可用'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeNode.prototype, "storeDown", void 0);
ExchangeNode = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个服务节点及其日志写入情况'
    })
], ExchangeNode);
export class ExchangeBoard {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '取数时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeBoard.prototype, "at", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeMinute
        ], {
        description: '近60分钟，逐分钟；最后一分钟尚未结束'
    }),
    _ts_metadata("design:type", Array)
], ExchangeBoard.prototype, "minutes", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeLight
        ], {
        description: '健康灯'
    }),
    _ts_metadata("design:type", Array)
], ExchangeBoard.prototype, "lights", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeQueue
        ], {
        description: '待传输队列；外部数据没有'
    }),
    _ts_metadata("design:type", Array)
], ExchangeBoard.prototype, "queues", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeNode
        ], {
        description: '服务节点'
    }),
    _ts_metadata("design:type", Array)
], ExchangeBoard.prototype, "nodes", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未关闭的高级别异常'
    }),
    _ts_metadata("design:type", Number)
], ExchangeBoard.prototype, "openHigh", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未关闭的其他异常'
    }),
    _ts_metadata("design:type", Number)
], ExchangeBoard.prototype, "openOther", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '生效中的封禁'
    }),
    _ts_metadata("design:type", Number)
], ExchangeBoard.prototype, "activeBans", void 0);
ExchangeBoard = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '实时监控：外部数据或内部数据'
    })
], ExchangeBoard);

//# sourceMappingURL=board.type.js.map