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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { TransferBatchState, TransferRecordState, TransferTaskKind, TransferTaskState } from "./enums.js";
export class TransferTaskType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '任务编号'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "taskNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '上行条目'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "entryId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目名称'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "entryName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '执行时的条目版本'
    }),
    _ts_metadata("design:type", Number)
], TransferTaskType.prototype, "entryVersion", void 0);
_ts_decorate([
    Field(()=>TransferTaskKind, {
        description: '起因代码'
    }),
    _ts_metadata("design:type", typeof TaskKind === "undefined" ? Object : TaskKind)
], TransferTaskType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '起因：定时、事件、手动、补传'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "kindTitle", void 0);
_ts_decorate([
    Field(()=>TransferTaskState, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", typeof TaskState === "undefined" ? Object : TaskState)
], TransferTaskType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态名称；接收地址被封禁时为挂起'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '窗口起点（行序号，不含）'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "seqFrom", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '窗口终点（行序号，含）'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "seqTo", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '开始时间'
    }),
    _ts_metadata("design:type", Object)
], TransferTaskType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '结束时间'
    }),
    _ts_metadata("design:type", Object)
], TransferTaskType.prototype, "finishedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '发起人'
    }),
    _ts_metadata("design:type", String)
], TransferTaskType.prototype, "startedBy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '取消原因'
    }),
    _ts_metadata("design:type", Object)
], TransferTaskType.prototype, "endReason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '下次尝试的时间'
    }),
    _ts_metadata("design:type", Object)
], TransferTaskType.prototype, "nextAttemptAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '总行数'
    }),
    _ts_metadata("design:type", Number)
], TransferTaskType.prototype, "total", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已送出的行数'
    }),
    _ts_metadata("design:type", Number)
], TransferTaskType.prototype, "sent", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已确认的行数'
    }),
    _ts_metadata("design:type", Number)
], TransferTaskType.prototype, "acked", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '失败和被拒绝的行数'
    }),
    _ts_metadata("design:type", Number)
], TransferTaskType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最早一批的失败原因'
    }),
    _ts_metadata("design:type", Object)
], TransferTaskType.prototype, "lastError", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否取消'
    }),
    _ts_metadata("design:type", Boolean)
], TransferTaskType.prototype, "canCancel", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '失败的行能否补传'
    }),
    _ts_metadata("design:type", Boolean)
], TransferTaskType.prototype, "canResend", void 0);
TransferTaskType = _ts_decorate([
    ObjectType('TransferTask', {
        simpleResolvers: true,
        description: '传输任务：上行条目的一次执行'
    })
], TransferTaskType);
export const TransferTaskConnection = connectionOf('TransferTask', ()=>TransferTaskType);
export class TransferBatchType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], TransferBatchType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '任务内的次序'
    }),
    _ts_metadata("design:type", Number)
], TransferBatchType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '批次号'
    }),
    _ts_metadata("design:type", String)
], TransferBatchType.prototype, "batchNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '报文编号；重发不变，接收单位据此去重'
    }),
    _ts_metadata("design:type", String)
], TransferBatchType.prototype, "messageId", void 0);
_ts_decorate([
    Field(()=>TransferBatchState, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", typeof BatchState === "undefined" ? Object : BatchState)
], TransferBatchType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态名称'
    }),
    _ts_metadata("design:type", String)
], TransferBatchType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '行数'
    }),
    _ts_metadata("design:type", Number)
], TransferBatchType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '实际送出的行数'
    }),
    _ts_metadata("design:type", Number)
], TransferBatchType.prototype, "sentRows", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '内容的SM3摘要'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "digest", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已尝试的次数'
    }),
    _ts_metadata("design:type", Number)
], TransferBatchType.prototype, "attempts", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '下次尝试的时间'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "nextAttemptAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近一次失败的原因'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "lastError", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '回执代码'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "answerCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '回执原文'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "answerText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '送出时间'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "sentAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '回执时间'
    }),
    _ts_metadata("design:type", Object)
], TransferBatchType.prototype, "ackedAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否以原报文编号重发'
    }),
    _ts_metadata("design:type", Boolean)
], TransferBatchType.prototype, "canResend", void 0);
TransferBatchType = _ts_decorate([
    ObjectType('TransferBatch', {
        simpleResolvers: true,
        description: '传输批次'
    })
], TransferBatchType);
export class TransferRecordType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], TransferRecordType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '序号'
    }),
    _ts_metadata("design:type", Number)
], TransferRecordType.prototype, "ordinal", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '业务编号'
    }),
    _ts_metadata("design:type", Object)
], TransferRecordType.prototype, "recordKey", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '数据版本'
    }),
    _ts_metadata("design:type", Object)
], TransferRecordType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '批次号'
    }),
    _ts_metadata("design:type", Object)
], TransferRecordType.prototype, "batchNo", void 0);
_ts_decorate([
    Field(()=>TransferRecordState, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", typeof RecordState === "undefined" ? Object : RecordState)
], TransferRecordType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态名称'
    }),
    _ts_metadata("design:type", String)
], TransferRecordType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '失败原因'
    }),
    _ts_metadata("design:type", Object)
], TransferRecordType.prototype, "error", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '数据变化时间'
    }),
    _ts_metadata("design:type", Object)
], TransferRecordType.prototype, "changedAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否已补传'
    }),
    _ts_metadata("design:type", Boolean)
], TransferRecordType.prototype, "resent", void 0);
TransferRecordType = _ts_decorate([
    ObjectType('TransferRecord', {
        simpleResolvers: true,
        description: '传输记录：任务中的一行，不含业务内容'
    })
], TransferRecordType);
export const TransferRecordConnection = connectionOf('TransferRecord', ()=>TransferRecordType);
export class UplinkResendInput {
}
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '传输任务，补传其中失败和被拒绝的行'
    }),
    _ts_metadata("design:type", Object)
], UplinkResendInput.prototype, "taskId", void 0);
_ts_decorate([
    Field(()=>[
            Int
        ], {
        nullable: true,
        description: '任务中的序号；不填为全部失败的行'
    }),
    _ts_metadata("design:type", Object)
], UplinkResendInput.prototype, "ordinals", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '业务编号，至多200个'
    }),
    _ts_metadata("design:type", Object)
], UplinkResendInput.prototype, "recordKeys", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '数据变化时间起（含）'
    }),
    _ts_metadata("design:type", Object)
], UplinkResendInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '数据变化时间止（不含）'
    }),
    _ts_metadata("design:type", Object)
], UplinkResendInput.prototype, "to", void 0);
UplinkResendInput = _ts_decorate([
    InputType('UplinkResendInput', {
        description: '补传哪些行，三者选一：任务中失败的行、业务编号、数据变化时间'
    })
], UplinkResendInput);

//# sourceMappingURL=transfer.type.js.map