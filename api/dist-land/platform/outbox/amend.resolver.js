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
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { AmendPushInput, PushCorrectionType } from "./amend.type.js";
import { amendPush } from "./amend-push.js";
import { viewPushes } from "./list-pushes.js";
import { OutboxMessageType } from "./outbox.type.js";
import { getPushCorrection, revealPushCorrection } from "./view-correction.js";
export class AmendPushResolver {
    pushCorrection(ctx, id) {
        return getPushCorrection(ctx, id);
    }
    revealPushCorrection(ctx, id, reason) {
        return revealPushCorrection(ctx, id, reason);
    }
    async amendPush(ctx, input) {
        const changes = Object.fromEntries(input.changes.map(({ key, value })=>[
                key,
                value
            ]));
        await amendPush(ctx, input.id, {
            attempts: input.attempts,
            changes,
            reason: input.reason
        });
        return (await viewPushes(ctx, [
            input.id
        ]))[0];
    }
}
_ts_decorate([
    Allow('push:amend'),
    Query(()=>PushCorrectionType, {
        description: 'What may be corrected in a rejected push, personal data masked'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '推送的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], AmendPushResolver.prototype, "pushCorrection", null);
_ts_decorate([
    Allow('push:amend'),
    Mutation(()=>PushCorrectionType, {
        description: 'The same in clear, for a reason; audited'
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
    _ts_metadata("design:returntype", void 0)
], AmendPushResolver.prototype, "revealPushCorrection", null);
_ts_decorate([
    Allow('push:amend'),
    Mutation(()=>OutboxMessageType, {
        description: '修正后重推: corrects a rejected push and sends it again at its place, under the same push id'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>AmendPushInput, {
        description: '更正的内容和原因'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof AmendPushInput === "undefined" ? Object : AmendPushInput
    ]),
    _ts_metadata("design:returntype", Promise)
], AmendPushResolver.prototype, "amendPush", null);
AmendPushResolver = _ts_decorate([
    Resolver()
], AmendPushResolver);

//# sourceMappingURL=amend.resolver.js.map