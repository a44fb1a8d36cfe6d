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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { actOnRecords, RecordActInputType, RecordActResultType } from "../../../platform/flow/index.js";
import { findPublicity } from "../publicity/publicity.js";
import { EntitlementBatchConnection, EntitlementBatchState, EntitlementBatchType, EntitlementPublicityType } from "./batch.type.js";
import { createBatch } from "./create-batches.js";
import { getBatch, listBatches } from "./find-batches.js";
export class EntitlementBatchResolver {
    entitlementBatches(ctx, states, first, after) {
        return listBatches(ctx, states ?? [], {
            first,
            after
        });
    }
    entitlementBatch(ctx, id) {
        return getBatch(ctx, id);
    }
    async entitlementPublicity(ctx, id) {
        const batch = await getBatch(ctx, id);
        return await findPublicity(ctx, batch.id) ?? null;
    }
    async createEntitlementBatch(ctx, requestId) {
        return getBatch(ctx, await createBatch(ctx, requestId));
    }
    advanceEntitlementBatches(ctx, input) {
        return actOnRecords(ctx, 'entitlementBatch', input);
    }
}
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>EntitlementBatchConnection, {
        description: '批次 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            EntitlementBatchState
        ], {
        nullable: true,
        description: 'all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], EntitlementBatchResolver.prototype, "entitlementBatches", null);
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>EntitlementBatchType, {
        description: 'One batch'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], EntitlementBatchResolver.prototype, "entitlementBatch", null);
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>EntitlementPublicityType, {
        nullable: true,
        description: '公示名单 of a batch while it is public'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the batch'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], EntitlementBatchResolver.prototype, "entitlementPublicity", null);
_ts_decorate([
    Allow('entitlement:batch'),
    Mutation(()=>EntitlementBatchType, {
        description: '生成批次: the ready persons of the caller’s district'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('requestId', ()=>ID, {
        description: 'a repeat answers with the first result'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], EntitlementBatchResolver.prototype, "createEntitlementBatch", null);
_ts_decorate([
    Allow('entitlement:release'),
    Mutation(()=>RecordActResultType, {
        description: '释放批次, 退回批次: by a second person (E-0004)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, batches, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], EntitlementBatchResolver.prototype, "advanceEntitlementBatches", null);
EntitlementBatchResolver = _ts_decorate([
    Resolver()
], EntitlementBatchResolver);

//# sourceMappingURL=batch.resolver.js.map