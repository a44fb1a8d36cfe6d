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
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { JsonScalar } from "../../graphql/scalars.js";
import { ParameterType } from "./parameter.type.js";
import { listParameters, setParameter } from "./parameters.js";
export class ParameterResolver {
    parameters(ctx) {
        return listParameters(ctx);
    }
    setParameter(ctx, code, value, version, reason) {
        return setParameter(ctx, {
            code,
            value,
            version,
            reason
        });
    }
}
_ts_decorate([
    Allow('parameter:view'),
    Query(()=>[
            ParameterType
        ], {
        description: 'Every parameter of the business with its value'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], ParameterResolver.prototype, "parameters", null);
_ts_decorate([
    Allow('parameter:change'),
    Mutation(()=>[
            ParameterType
        ], {
        description: 'Changes a parameter with a reason; each names the roles that may'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('code', ()=>String, {
        description: 'name in the register'
    })),
    _ts_param(2, Arg('value', ()=>JsonScalar, {
        description: 'the new value'
    })),
    _ts_param(3, Arg('version', ()=>Int, {
        description: 'the version that was shown'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '5 to 500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        Object,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ParameterResolver.prototype, "setParameter", null);
ParameterResolver = _ts_decorate([
    Resolver()
], ParameterResolver);

//# sourceMappingURL=parameter.resolver.js.map