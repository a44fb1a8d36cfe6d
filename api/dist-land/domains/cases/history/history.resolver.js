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
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { HistoryEntryType, HistoryFilterInput, HistoryRecord } from "./history.type.js";
import { findSubject, readHistory } from "./read-history.js";
export class HistoryResolver {
    async recordHistory(ctx, record, id, filter) {
        return readHistory(ctx, await findSubject(ctx, record, id), filter ?? {});
    }
}
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            HistoryEntryType
        ], {
        description: '历史状态 of a case with its sub-cases, or of one sub-case; NOT_FOUND also outside the scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('record', ()=>HistoryRecord, {
        description: 'what the history is of'
    })),
    _ts_param(2, Arg('id', ()=>ID, {
        description: '办件或子办件的标识'
    })),
    _ts_param(3, Arg('filter', ()=>HistoryFilterInput, {
        nullable: true,
        description: 'what to show; all unless said'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String,
        typeof HistoryFilterInput === "undefined" ? Object : HistoryFilterInput
    ]),
    _ts_metadata("design:returntype", Promise)
], HistoryResolver.prototype, "recordHistory", null);
HistoryResolver = _ts_decorate([
    Resolver()
], HistoryResolver);

//# sourceMappingURL=history.resolver.js.map