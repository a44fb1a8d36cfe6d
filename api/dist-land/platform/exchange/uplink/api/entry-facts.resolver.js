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
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { getEntry } from "../entries/entry.js";
import { notesOf } from "../entries/note.js";
import { backlogOf } from "../tasks/backlog.js";
import { UplinkBacklog, UplinkEntryType, UplinkNoteType } from "./entry.type.js";
export class UplinkEntryFactsResolver {
    async backlog(ctx, entry) {
        return backlogOf(ctx, await getEntry(ctx, entry.id));
    }
    notes(ctx, entry) {
        return notesOf(ctx, entry.id);
    }
}
_ts_decorate([
    FieldResolver(()=>UplinkBacklog, {
        description: '未上行的积压'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Root()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof UplinkEntryType === "undefined" ? Object : UplinkEntryType
    ]),
    _ts_metadata("design:returntype", Promise)
], UplinkEntryFactsResolver.prototype, "backlog", null);
_ts_decorate([
    FieldResolver(()=>[
            UplinkNoteType
        ], {
        description: '运行日志，最新100条'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Root()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof UplinkEntryType === "undefined" ? Object : UplinkEntryType
    ]),
    _ts_metadata("design:returntype", void 0)
], UplinkEntryFactsResolver.prototype, "notes", null);
UplinkEntryFactsResolver = _ts_decorate([
    Resolver(()=>UplinkEntryType)
], UplinkEntryFactsResolver);

//# sourceMappingURL=entry-facts.resolver.js.map