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
import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../graphql/access-decorators.js";
import { refuse } from "../errors/index.js";
import { findDictionary } from "./dictionaries.js";
export class DictionaryItemType {
}
_ts_decorate([
    Field(()=>String, {
        description: '代码'
    }),
    _ts_metadata("design:type", String)
], DictionaryItemType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '中文名称'
    }),
    _ts_metadata("design:type", String)
], DictionaryItemType.prototype, "title", void 0);
DictionaryItemType = _ts_decorate([
    ObjectType('DictionaryItem', {
        simpleResolvers: true,
        description: 'One entry of a code list'
    })
], DictionaryItemType);
export class DictionaryResolver {
    dictionary(code) {
        const found = findDictionary(code);
        if (!found) throw refuse('NOT_FOUND');
        return found.items.map(({ code: item, title })=>({
                code: item,
                title
            }));
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>[
            DictionaryItemType
        ], {
        description: 'A code list (民族, 学历 …) in its order; NOT_FOUND for an unknown one'
    }),
    _ts_param(0, Arg('code', ()=>String, {
        description: '代码表的代码'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        String
    ]),
    _ts_metadata("design:returntype", Array)
], DictionaryResolver.prototype, "dictionary", null);
DictionaryResolver = _ts_decorate([
    Resolver()
], DictionaryResolver);

//# sourceMappingURL=dictionary.resolver.js.map