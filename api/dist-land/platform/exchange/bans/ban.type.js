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
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
export var ExchangeBanState = /*#__PURE__*/ function(ExchangeBanState) {
    ExchangeBanState["ACTIVE"] = "ACTIVE";
    ExchangeBanState["EXPIRED"] = "EXPIRED";
    ExchangeBanState["RELEASED"] = "RELEASED";
    return ExchangeBanState;
}({});
registerEnumType(ExchangeBanState, {
    name: 'ExchangeBanState',
    description: '封禁状态',
    valuesConfig: {
        ACTIVE: {
            description: '生效'
        },
        EXPIRED: {
            description: '到期解除'
        },
        RELEASED: {
            description: '手动解除'
        }
    }
});
export class ExchangeBan {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeBan.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'IP地址或网段'
    }),
    _ts_metadata("design:type", String)
], ExchangeBan.prototype, "ip", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '触发规则；手动封禁为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "rule", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '异常事件'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "eventId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因'
    }),
    _ts_metadata("design:type", String)
], ExchangeBan.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '7日内第几次自动封禁'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "level", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '开始时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "startAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '解封时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "endAt", void 0);
_ts_decorate([
    Field(()=>ExchangeBanState, {
        description: '状态'
    }),
    _ts_metadata("design:type", String)
], ExchangeBan.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作人；自动封禁为系统'
    }),
    _ts_metadata("design:type", String)
], ExchangeBan.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '解除时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "releasedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '解除人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "releasedName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '解除原因'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBan.prototype, "releaseReason", void 0);
ExchangeBan = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一次IP封禁'
    })
], ExchangeBan);
export const ExchangeBanConnection = connectionOf('ExchangeBan', ()=>ExchangeBan);
export class ExchangeProtectedIp {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'IP地址或网段'
    }),
    _ts_metadata("design:type", String)
], ExchangeProtectedIp.prototype, "ip", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '说明'
    }),
    _ts_metadata("design:type", String)
], ExchangeProtectedIp.prototype, "note", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '加入时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeProtectedIp.prototype, "addedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '加入人'
    }),
    _ts_metadata("design:type", String)
], ExchangeProtectedIp.prototype, "addedName", void 0);
ExchangeProtectedIp = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '保护名单中的地址：任何规则都不会封禁'
    })
], ExchangeProtectedIp);
export class ExchangeAffectedApp {
}
_ts_decorate([
    Field(()=>ID, {
        description: '应用编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeAffectedApp.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeAffectedApp.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '授权从该地址调用'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeAffectedApp.prototype, "allowed", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '近7日从该地址的调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeAffectedApp.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近一次调用'
    }),
    _ts_metadata("design:type", Object)
], ExchangeAffectedApp.prototype, "lastAt", void 0);
ExchangeAffectedApp = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '封禁一个地址会影响的应用'
    })
], ExchangeAffectedApp);

//# sourceMappingURL=ban.type.js.map