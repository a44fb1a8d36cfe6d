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
import { Allow } from "../../graphql/access-decorators.js";
import { listPushes, viewPushes } from "./list-pushes.js";
import { OutboxConnection, OutboxFilterInput, OutboxMessageType } from "./outbox.type.js";
import { retryPushes } from "./retry-pushes.js";
import { skipPush } from "./skip-push.js";
export class OutboxResolver {
    pushes(ctx, filter, first, after) {
        return listPushes(ctx, filter ?? {}, {
            first,
            after
        });
    }
    async retryPushes(ctx, ids) {
        await retryPushes(ctx, ids);
        return viewPushes(ctx, ids);
    }
    async skipPush(ctx, id, reason) {
        await skipPush(ctx, id, reason);
        return (await viewPushes(ctx, [
            id
        ]))[0];
    }
}
_ts_decorate([
    Allow('push:view'),
    Query(()=>OutboxConnection, {
        description: '推送日志 of the records in the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>OutboxFilterInput, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof OutboxFilterInput === "undefined" ? Object : OutboxFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], OutboxResolver.prototype, "pushes", null);
_ts_decorate([
    Allow('push:retry'),
    Mutation(()=>[
            OutboxMessageType
        ], {
        description: '重推: sends again at once under the same push id; at most 200'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('ids', ()=>[
            ID
        ], {
        description: '推送的标识，至多 200 个'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array
    ]),
    _ts_metadata("design:returntype", Promise)
], OutboxResolver.prototype, "retryPushes", null);
_ts_decorate([
    Allow('push:skip'),
    Mutation(()=>OutboxMessageType, {
        description: 'gives up a rejected or failed push, so that later ones go on'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '推送的标识'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '5–500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], OutboxResolver.prototype, "skipPush", null);
OutboxResolver = _ts_decorate([
    Resolver()
], OutboxResolver);

//# sourceMappingURL=outbox.resolver.js.map