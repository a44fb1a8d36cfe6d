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
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { recordAudit } from "../../../audit/index.js";
import { badInput } from "../../../errors/index.js";
import { transaction } from "../../../kernel/index.js";
import { getEntry } from "../entries/entry.js";
import { findRecords } from "../lists/find-records.js";
import { batchesOf, findTasks, viewTask } from "../lists/find-tasks.js";
import { cancelTask } from "../tasks/cancel-task.js";
import { resendBatch, resendRows } from "../tasks/resend.js";
import { startByHand } from "../tasks/start-due.job.js";
import { TransferRecordState, TransferTaskState } from "./enums.js";
import { TransferBatchType, TransferRecordConnection, TransferTaskConnection, TransferTaskType, UplinkResendInput } from "./transfer.type.js";
const KEYS_MOST = 200;
export class TransferResolver {
    transferTasks(ctx, entryId, state, first, after) {
        return findTasks(ctx, {
            entryId,
            state
        }, {
            first,
            after
        });
    }
    transferTask(ctx, id) {
        return viewTask(ctx, id);
    }
    batches(ctx, task) {
        return batchesOf(ctx, task.id);
    }
    transferRecords(ctx, taskId, state, first, after) {
        return findRecords(ctx, taskId, state ?? [], {
            first,
            after
        });
    }
    async runUplinkEntry(ctx, id) {
        const taskId = await transaction(ctx, async (tx)=>{
            const entry = await getEntry(tx, id, {
                lock: true
            });
            const started = await startByHand(tx, entry);
            await recordAudit(tx, {
                event: 'dx.uplink.run',
                objectType: 'uplinkEntry',
                objectId: entry.id,
                detail: {
                    code: entry.code,
                    taskId: started
                }
            });
            return started;
        });
        return viewTask(ctx, taskId);
    }
    async cancelTransferTask(ctx, id, reason) {
        await cancelTask(ctx, id, reason);
        return viewTask(ctx, id);
    }
    async resendUplinkRows(ctx, entryId, input) {
        return viewTask(ctx, await resendRows(ctx, entryId, wantedOf(input)));
    }
    async resendTransferBatch(ctx, id) {
        return viewTask(ctx, await resendBatch(ctx, id));
    }
}
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>TransferTaskConnection, {
        description: '传输任务，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('entryId', ()=>ID, {
        nullable: true,
        description: '上行条目'
    })),
    _ts_param(2, Arg('state', ()=>[
            TransferTaskState
        ], {
        nullable: true,
        description: '状态，任一即可'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页的末尾'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], TransferResolver.prototype, "transferTasks", null);
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>TransferTaskType, {
        description: '一个传输任务'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '任务'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], TransferResolver.prototype, "transferTask", null);
_ts_decorate([
    FieldResolver(()=>[
            TransferBatchType
        ], {
        description: '批次，按次序，至多1,000个'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Root()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof TransferTaskType === "undefined" ? Object : TransferTaskType
    ]),
    _ts_metadata("design:returntype", void 0)
], TransferResolver.prototype, "batches", null);
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>TransferRecordConnection, {
        description: '传输明细，按发送次序'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('taskId', ()=>ID, {
        description: '任务'
    })),
    _ts_param(2, Arg('state', ()=>[
            TransferRecordState
        ], {
        nullable: true,
        description: '状态，任一即可'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页的末尾'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], TransferResolver.prototype, "transferRecords", null);
_ts_decorate([
    Allow('dx.uplink:run'),
    Mutation(()=>TransferTaskType, {
        description: '立即执行：从水位起上行全部变化'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '条目'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], TransferResolver.prototype, "runUplinkEntry", null);
_ts_decorate([
    Allow('dx.uplink:run'),
    Mutation(()=>TransferTaskType, {
        description: '取消传输任务；已送出的不撤回，未送出的归入下一次任务'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '任务'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '原因，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], TransferResolver.prototype, "cancelTransferTask", null);
_ts_decorate([
    Allow('dx.uplink:resend'),
    Mutation(()=>TransferTaskType, {
        description: '补传：按数据来源的当前内容再次上行所选的行'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('entryId', ()=>ID, {
        description: '条目'
    })),
    _ts_param(2, Arg('input', ()=>UplinkResendInput, {
        description: '补传哪些行'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        typeof UplinkResendInput === "undefined" ? Object : UplinkResendInput
    ]),
    _ts_metadata("design:returntype", Promise)
], TransferResolver.prototype, "resendUplinkRows", null);
_ts_decorate([
    Allow('dx.uplink:resend'),
    Mutation(()=>TransferTaskType, {
        description: '重发批次：内容和报文编号不变'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '批次'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], TransferResolver.prototype, "resendTransferBatch", null);
TransferResolver = _ts_decorate([
    Resolver(()=>TransferTaskType)
], TransferResolver);
/** @throws BAD_INPUT when nothing, or too much, was said */ function wantedOf({ taskId, ordinals, recordKeys, from, to }) {
    if (taskId) return {
        taskId,
        ordinals: ordinals ?? null
    };
    if (recordKeys?.length) {
        if (recordKeys.length > KEYS_MOST) throw badInput([
            {
                path: 'recordKeys',
                message: `一次最多${KEYS_MOST}个业务编号`
            }
        ]);
        return {
            recordKeys
        };
    }
    if (from && to) return {
        from,
        to
    };
    throw badInput([
        {
            path: 'recordKeys',
            message: '请选择要补传的行：失败的行、业务编号或变化时间'
        }
    ]);
}

//# sourceMappingURL=transfer.resolver.js.map