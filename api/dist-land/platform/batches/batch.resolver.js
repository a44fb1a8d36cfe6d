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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { TOPICS } from "../../graphql/subscriptions.js";
import { RowResult } from "../flow/index.js";
import { BatchConnection, BatchFilterInput, BatchRowConnection, BatchType } from "./batch.type.js";
import { viewBatch } from "./batch-view.js";
import { approveBatch, pauseBatch, resumeBatch, stopBatch } from "./control-batch.js";
import { getBatch, maySee } from "./find-batch.js";
import { listBatches, listBatchRows } from "./list-batches.js";
import { retryBatch } from "./retry-batch.js";
const show = async (ctx, id)=>viewBatch(ctx, await getBatch(ctx, id));
export class BatchResolver {
    batches(ctx, filter, first, after) {
        return listBatches(ctx, filter ?? {}, {
            first,
            after
        });
    }
    batch(ctx, id) {
        return show(ctx, id);
    }
    batchRows(ctx, id, result, first, after) {
        return listBatchRows(ctx, id, result, {
            first,
            after
        });
    }
    async pauseBatch(ctx, id) {
        await pauseBatch(ctx, id);
        return show(ctx, id);
    }
    async resumeBatch(ctx, id) {
        await resumeBatch(ctx, id);
        return show(ctx, id);
    }
    async stopBatch(ctx, id) {
        await stopBatch(ctx, id);
        return show(ctx, id);
    }
    async retryBatch(ctx, id, requestId) {
        return show(ctx, await retryBatch(ctx, id, requestId));
    }
    async approveBatch(ctx, id) {
        await approveBatch(ctx, id);
        return show(ctx, id);
    }
    batchChanged(event, ctx) {
        return show(ctx, event.batchId);
    }
}
_ts_decorate([
    Allow('batch:view'),
    Query(()=>BatchConnection, {
        description: '批量任务: one’s own, and those of the scope for who may; newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>BatchFilterInput, {
        nullable: true,
        description: 'which batches'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: 'size of the page, 1–100'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor of the last row seen'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof BatchFilterInput === "undefined" ? Object : BatchFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], BatchResolver.prototype, "batches", null);
_ts_decorate([
    Allow('batch:view'),
    Query(()=>BatchType, {
        description: 'One batch'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], BatchResolver.prototype, "batch", null);
_ts_decorate([
    Allow('batch:view'),
    Query(()=>BatchRowConnection, {
        description: 'What became of the rows of a batch, in their order'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_param(2, Arg('result', ()=>RowResult, {
        nullable: true,
        description: 'only rows with this result'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: 'size of the page, 1–100'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor of the last row seen'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        typeof RowResult === "undefined" ? Object : RowResult,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], BatchResolver.prototype, "batchRows", null);
_ts_decorate([
    Allow('batch:view'),
    Mutation(()=>BatchType, {
        description: 'Stands still after the chunk under way; one’s own batches only'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], BatchResolver.prototype, "pauseBatch", null);
_ts_decorate([
    Allow('batch:view'),
    Mutation(()=>BatchType, {
        description: 'Goes on with the first row that has no result'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], BatchResolver.prototype, "resumeBatch", null);
_ts_decorate([
    Allow('batch:view'),
    Mutation(()=>BatchType, {
        description: 'Ends it; what is done stays done, the rest stays as it was'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], BatchResolver.prototype, "stopBatch", null);
_ts_decorate([
    Allow('batch:view'),
    Mutation(()=>BatchType, {
        description: 'The failed rows of an ended batch as a new one, with the same input'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the ended batch'
    })),
    _ts_param(2, Arg('requestId', ()=>ID, {
        description: 'UUID; a repeat answers with the first result'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], BatchResolver.prototype, "retryBatch", null);
_ts_decorate([
    Allow('batch:view'),
    Mutation(()=>BatchType, {
        description: 'The second person lets a batch begin; never its own starter (E-0004)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], BatchResolver.prototype, "approveBatch", null);
_ts_decorate([
    Allow('batch:view'),
    Subscription(()=>BatchType, {
        description: 'Progress and changes of the batches that the caller may see',
        topics: TOPICS.batch,
        filter: ({ payload, context })=>maySee(context, payload)
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof BatchChanged === "undefined" ? Object : BatchChanged,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], BatchResolver.prototype, "batchChanged", null);
BatchResolver = _ts_decorate([
    Resolver()
], BatchResolver);

//# sourceMappingURL=batch.resolver.js.map