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
import { reasonsOf } from "./reasons.js";
export class ReasonOptionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '代码'
    }),
    _ts_metadata("design:type", String)
], ReasonOptionType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ReasonOptionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'words are needed beside the code'
    }),
    _ts_metadata("design:type", Boolean)
], ReasonOptionType.prototype, "textRequired", void 0);
ReasonOptionType = _ts_decorate([
    ObjectType('ReasonOption', {
        simpleResolvers: true,
        description: 'A reason that an action offers'
    })
], ReasonOptionType);
export class ReasonResolver {
    reasons(dict) {
        return [
            ...reasonsOf(dict)
        ];
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>[
            ReasonOptionType
        ], {
        description: 'The reasons of a list named by `FlowAction.reasonDict`'
    }),
    _ts_param(0, Arg('dict', ()=>String, {
        description: '原因表的代码'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        String
    ]),
    _ts_metadata("design:returntype", Array)
], ReasonResolver.prototype, "reasons", null);
ReasonResolver = _ts_decorate([
    Resolver()
], ReasonResolver);

//# sourceMappingURL=reason.resolver.js.map