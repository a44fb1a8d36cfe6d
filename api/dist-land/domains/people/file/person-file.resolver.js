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
import { getPersonFile } from "./person-file.js";
import { PersonFileType } from "./person-file.type.js";
export class PersonFileResolver {
    personFile(ctx, id) {
        return getPersonFile(ctx, id);
    }
}
_ts_decorate([
    Allow('person.file:view'),
    Query(()=>PersonFileType, {
        description: '个人档案 of a person whom a record in the caller’s scope is about'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the person'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], PersonFileResolver.prototype, "personFile", null);
PersonFileResolver = _ts_decorate([
    Resolver()
], PersonFileResolver);

//# sourceMappingURL=person-file.resolver.js.map