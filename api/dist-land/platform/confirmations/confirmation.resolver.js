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
import { actOnRecords, RecordActInputType, RecordActResultType } from "../flow/index.js";
import { ConfirmationConnection, ConfirmationState, ConfirmationType } from "./confirmation.type.js";
import { getConfirmation, listConfirmations } from "./find-confirmations.js";
export class ConfirmationResolver {
    confirmations(ctx, states, first, after) {
        return listConfirmations(ctx, states ?? [], {
            first,
            after
        });
    }
    confirmation(ctx, id) {
        return getConfirmation(ctx, id);
    }
    answerConfirmations(ctx, input) {
        return actOnRecords(ctx, 'confirmation', input);
    }
}
_ts_decorate([
    Allow('confirmation:view'),
    Query(()=>ConfirmationConnection, {
        description: 'One-click confirmations of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            ConfirmationState
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
], ConfirmationResolver.prototype, "confirmations", null);
_ts_decorate([
    Allow('confirmation:view'),
    Query(()=>ConfirmationType, {
        description: 'One confirmation'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the confirmation'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ConfirmationResolver.prototype, "confirmation", null);
_ts_decorate([
    Allow('confirmation:record'),
    Mutation(()=>RecordActResultType, {
        description: 'Records at the window what the persons have answered'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'confirm or decline'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], ConfirmationResolver.prototype, "answerConfirmations", null);
ConfirmationResolver = _ts_decorate([
    Resolver()
], ConfirmationResolver);

//# sourceMappingURL=confirmation.resolver.js.map