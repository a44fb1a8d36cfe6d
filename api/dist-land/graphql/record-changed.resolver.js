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
import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { inScope } from "../platform/kernel/actor.js";
import { SignedIn } from "./access-decorators.js";
import { DateTimeScalar } from "./scalars.js";
import { TOPICS } from "./subscriptions.js";
export class RecordChangeType {
}
_ts_decorate([
    Field(()=>String, {
        description: '业务记录的类型，如 case、subCase'
    }),
    _ts_metadata("design:type", String)
], RecordChangeType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        description: '数据范围内有变化的记录'
    }),
    _ts_metadata("design:type", Array)
], RecordChangeType.prototype, "ids", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the action'
    }),
    _ts_metadata("design:type", String)
], RecordChangeType.prototype, "cause", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who did it'
    }),
    _ts_metadata("design:type", String)
], RecordChangeType.prototype, "actorName", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '办理人的标识；不是人办的为空'
    }),
    _ts_metadata("design:type", Object)
], RecordChangeType.prototype, "actorId", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '发生时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RecordChangeType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '数据范围内有变化的记录数'
    }),
    _ts_metadata("design:type", Number)
], RecordChangeType.prototype, "count", void 0);
RecordChangeType = _ts_decorate([
    ObjectType('RecordChange', {
        simpleResolvers: true,
        description: 'Records that a committed change touched; clients fetch what they show'
    })
], RecordChangeType);
/** The records of the event that this subscriber may know of. Decided from the context alone: no query per subscriber. */ function visibleRecords(ctx, event) {
    const { actor, app } = ctx;
    if (actor.kind !== 'USER') return [];
    const permission = app.registry.records.get(event.recordType)?.viewPermission ?? app.registry.liveRecords[event.recordType];
    if (!permission || !actor.permissions.has(permission)) return [];
    return event.records.filter((record)=>inScope(actor.scope, record));
}
export class RecordChangedResolver {
    recordChanged(event, _recordTypes, ctx) {
        const ids = visibleRecords(ctx, event).map((r)=>r.id);
        return {
            recordType: event.recordType,
            ids,
            cause: event.cause,
            actorName: event.actorName,
            actorId: event.actorId,
            at: new Date(event.at),
            count: ids.length
        };
    }
}
_ts_decorate([
    SignedIn(),
    Subscription(()=>RecordChangeType, {
        description: 'Every committed change of records in the caller’s scope, within a second',
        topics: TOPICS.record,
        filter: ({ payload, args, context })=>args.recordTypes.includes(payload.recordType) && visibleRecords(context, payload).length > 0
    }),
    _ts_param(0, Root()),
    _ts_param(1, Arg('recordTypes', ()=>[
            String
        ], {
        description: '关心哪些类型的记录，如 case、subCase'
    })),
    _ts_param(2, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof RecordChanged === "undefined" ? Object : RecordChanged,
        Array,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof RecordChangeType === "undefined" ? Object : RecordChangeType)
], RecordChangedResolver.prototype, "recordChanged", null);
RecordChangedResolver = _ts_decorate([
    Resolver()
], RecordChangedResolver);

//# sourceMappingURL=record-changed.resolver.js.map