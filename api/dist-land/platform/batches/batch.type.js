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
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
import { RowResult } from "../flow/index.js";
export var BatchStateEnum = /*#__PURE__*/ function(BatchStateEnum) {
    BatchStateEnum["PROPOSED"] = "PROPOSED";
    BatchStateEnum["WAITING"] = "WAITING";
    BatchStateEnum["RUNNING"] = "RUNNING";
    BatchStateEnum["PAUSED"] = "PAUSED";
    BatchStateEnum["STOPPED"] = "STOPPED";
    BatchStateEnum["DONE"] = "DONE";
    return BatchStateEnum;
}({});
registerEnumType(BatchStateEnum, {
    name: 'BatchState',
    description: '批量任务的状态',
    valuesConfig: {
        PROPOSED: {
            description: '待批准：须由另一人批准后开始'
        },
        WAITING: {
            description: '等待：等待后台开始办理'
        },
        RUNNING: {
            description: '执行中'
        },
        PAUSED: {
            description: '已暂停：可继续'
        },
        STOPPED: {
            description: '已停止：未执行的不再办理'
        },
        DONE: {
            description: '已完成'
        }
    }
});
export class BatchType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'UUID'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'kind of work, a key of the registry'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the kind'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "kindTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what is done: 预审退回'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>BatchStateEnum, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the state'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows frozen at the start'
    }),
    _ts_metadata("design:type", Number)
], BatchType.prototype, "total", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows done'
    }),
    _ts_metadata("design:type", Number)
], BatchType.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows that somebody else had moved or that were done already'
    }),
    _ts_metadata("design:type", Number)
], BatchType.prototype, "skipped", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows that could not be done'
    }),
    _ts_metadata("design:type", Number)
], BatchType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows without a result so far'
    }),
    _ts_metadata("design:type", Number)
], BatchType.prototype, "open", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who started it'
    }),
    _ts_metadata("design:type", String)
], BatchType.prototype, "starterName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who let it begin, where a second person must'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller started it'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "own", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the batch whose failed rows it tries again'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "retryOf", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it was stopped'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "stopReason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was started'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], BatchType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when a worker took it first'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "startedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was done or stopped'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "endedAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may pause it now'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "canPause", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may let it go on now'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "canResume", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may stop it now'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "canStop", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may try the failed rows again'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "canRetry", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may let it begin as the second person'
    }),
    _ts_metadata("design:type", Boolean)
], BatchType.prototype, "canApprove", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'file with one line per row, once it has ended'
    }),
    _ts_metadata("design:type", Object)
], BatchType.prototype, "resultFileUrl", void 0);
BatchType = _ts_decorate([
    ObjectType('Batch', {
        simpleResolvers: true,
        description: '批量任务: long work over many records, in the background'
    })
], BatchType);
export class BatchRowType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id of the record'
    }),
    _ts_metadata("design:type", String)
], BatchRowType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'place in the batch, from 1'
    }),
    _ts_metadata("design:type", Number)
], BatchRowType.prototype, "position", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'business number of the record; empty for one that is out of sight'
    }),
    _ts_metadata("design:type", String)
], BatchRowType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>RowResult, {
        nullable: true,
        description: 'absent: not done yet, or left out by a stop'
    }),
    _ts_metadata("design:type", Object)
], BatchRowType.prototype, "result", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'error code'
    }),
    _ts_metadata("design:type", Object)
], BatchRowType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it was skipped or failed'
    }),
    _ts_metadata("design:type", Object)
], BatchRowType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when its result was written'
    }),
    _ts_metadata("design:type", Object)
], BatchRowType.prototype, "doneAt", void 0);
BatchRowType = _ts_decorate([
    ObjectType('BatchRow', {
        simpleResolvers: true,
        description: 'One record of a batch and what became of it'
    })
], BatchRowType);
export class BatchFilterInput {
}
_ts_decorate([
    Field(()=>[
            BatchStateEnum
        ], {
        nullable: true,
        description: 'in any of these states'
    }),
    _ts_metadata("design:type", Object)
], BatchFilterInput.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: 'only the caller’s own'
    }),
    _ts_metadata("design:type", Object)
], BatchFilterInput.prototype, "own", void 0);
BatchFilterInput = _ts_decorate([
    InputType('BatchFilter', {
        description: 'Which batches'
    })
], BatchFilterInput);
export const BatchConnection = connectionOf('Batch', ()=>BatchType);
export const BatchRowConnection = connectionOf('BatchRow', ()=>BatchRowType);

//# sourceMappingURL=batch.type.js.map