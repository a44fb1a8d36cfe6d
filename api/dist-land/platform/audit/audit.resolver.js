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
import { Arg, Ctx as Context, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { AuditConnection } from "./audit-entry.type.js";
import { findEntries } from "./find-entries.js";
export class AuditResolver {
    auditEntries(ctx, event, objectId, first, after) {
        return findEntries(ctx, {
            event,
            objectId,
            first,
            after
        });
    }
}
_ts_decorate([
    Allow('sys.audit:view'),
    Query(()=>AuditConnection, {
        description: '审计日志，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('event', ()=>String, {
        nullable: true,
        description: '只要该事件'
    })),
    _ts_param(2, Arg('objectId', ()=>ID, {
        nullable: true,
        description: '只要该对象的'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuditResolver.prototype, "auditEntries", null);
AuditResolver = _ts_decorate([
    Resolver()
], AuditResolver);

//# sourceMappingURL=audit.resolver.js.map