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
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { enumOf } from "../../config/enums.js";
export const ExchangeIntakeKind = enumOf('ExchangeIntakeKind', '接收方式', {
    FILE: '文件',
    MESSAGE: '消息'
});
export const ExchangeIntakeState = enumOf('ExchangeIntakeState', '接收结果', {
    DONE: '已接收',
    DUPLICATE: '重复，未再接收',
    FAILED: '未能接收'
});
export const ExchangeIntakeHandling = enumOf('ExchangeIntakeHandling', '问题数据怎样处理', {
    CORRECTED: '已更正',
    DISMISSED: '不再处理',
    RETAKEN: '已重新接收'
});
export class ExchangeIntakeFilterInput {
}
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeKind, {
        nullable: true,
        description: '接收方式'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeState, {
        nullable: true,
        description: '接收结果'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '只看（或不看）有问题待处理的'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "troubled", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '文件名或报文编号的开头'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '接收时间（含）起'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '接收时间（不含）止'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeFilterInput.prototype, "to", void 0);
ExchangeIntakeFilterInput = _ts_decorate([
    InputType({
        description: '数据接收的条件'
    })
], ExchangeIntakeFilterInput);
export class ExchangeIntakeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeIntakeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeIntakeType.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道编码'
    }),
    _ts_metadata("design:type", String)
], ExchangeIntakeType.prototype, "channelCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeIntakeType.prototype, "channelName", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeKind, {
        description: '接收方式'
    }),
    _ts_metadata("design:type", typeof IntakeKind === "undefined" ? Object : IntakeKind)
], ExchangeIntakeType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '文件名或报文编号；报文没有编号的为空文本'
    }),
    _ts_metadata("design:type", String)
], ExchangeIntakeType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '文件的修改时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "modifiedAt", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '字节数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeIntakeType.prototype, "bytes", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeState, {
        description: '接收结果'
    }),
    _ts_metadata("design:type", typeof IntakeState === "undefined" ? Object : IntakeState)
], ExchangeIntakeType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已接收的行，含更正后接收的'
    }),
    _ts_metadata("design:type", Number)
], ExchangeIntakeType.prototype, "rowCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未接收的行'
    }),
    _ts_metadata("design:type", Number)
], ExchangeIntakeType.prototype, "badCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '其中尚未更正、也未决定不再处理的'
    }),
    _ts_metadata("design:type", Number)
], ExchangeIntakeType.prototype, "openCount", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '错误码'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "errorCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '未能接收的原因'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "errorText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '接收时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "takenAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '处理完毕的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "handledAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "handledBy", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeHandling, {
        nullable: true,
        description: '怎样处理'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "handledHow", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理的原因'
    }),
    _ts_metadata("design:type", Object)
], ExchangeIntakeType.prototype, "handledReason", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '有问题待处理'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeIntakeType.prototype, "troubled", void 0);
ExchangeIntakeType = _ts_decorate([
    ObjectType('ExchangeIntake', {
        simpleResolvers: true,
        description: '一次数据接收：拉取的一个文件，或取得的一条消息'
    })
], ExchangeIntakeType);
export const ExchangeIntakeConnection = connectionOf('ExchangeIntake', ()=>ExchangeIntakeType);
export class ExchangeBadValue {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadValue.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadValue.prototype, "label", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '收到的值；敏感字段脱敏'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadValue.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '有问题，可以更正'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeBadValue.prototype, "wrong", void 0);
ExchangeBadValue = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '未接收的行中的一个字段'
    })
], ExchangeBadValue);
export class ExchangeBadRowType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadRowType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '行号；文件含表头'
    }),
    _ts_metadata("design:type", Number)
], ExchangeBadRowType.prototype, "line", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '错误码'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadRowType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因'
    }),
    _ts_metadata("design:type", String)
], ExchangeBadRowType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '可以在此更正'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeBadRowType.prototype, "correctable", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeBadValue
        ], {
        description: '各字段；列数不符的行没有'
    }),
    _ts_metadata("design:type", Array)
], ExchangeBadRowType.prototype, "values", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '处理时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBadRowType.prototype, "settledAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBadRowType.prototype, "settledBy", void 0);
_ts_decorate([
    Field(()=>ExchangeIntakeHandling, {
        nullable: true,
        description: '怎样处理'
    }),
    _ts_metadata("design:type", Object)
], ExchangeBadRowType.prototype, "settledHow", void 0);
ExchangeBadRowType = _ts_decorate([
    ObjectType('ExchangeBadRow', {
        simpleResolvers: true,
        description: '文件或消息中未接收的一行'
    })
], ExchangeBadRowType);
export const ExchangeBadRowConnection = connectionOf('ExchangeBadRow', ()=>ExchangeBadRowType);
export class ExchangeCorrectedValueInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识；只能是有问题的字段'
    }),
    _ts_metadata("design:type", String)
], ExchangeCorrectedValueInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '正确的值'
    }),
    _ts_metadata("design:type", String)
], ExchangeCorrectedValueInput.prototype, "value", void 0);
ExchangeCorrectedValueInput = _ts_decorate([
    InputType({
        description: '更正后的一个字段'
    })
], ExchangeCorrectedValueInput);

//# sourceMappingURL=intake.type.js.map