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
import { CaseAssigneeType } from "./assign.type.js";
import { listAssignees } from "./find-assignees.js";
export class AssignResolver {
    caseAssignees(ctx, orgId) {
        return listAssignees(ctx, orgId);
    }
}
_ts_decorate([
    Allow('case:assign'),
    Query(()=>[
            CaseAssigneeType
        ], {
        description: 'Clerks of a centre to whom its cases may be assigned, the least busy first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('orgId', ()=>ID, {
        nullable: true,
        description: '服务中心；缺省为本单位'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AssignResolver.prototype, "caseAssignees", null);
AssignResolver = _ts_decorate([
    Resolver()
], AssignResolver);

//# sourceMappingURL=assign.resolver.js.map