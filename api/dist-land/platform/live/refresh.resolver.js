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
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../graphql/access-decorators.js";
import { readParameter } from "../parameters/index.js";
import { pollSeconds } from "./refresh.js";
export class RefreshSettingsType {
}
_ts_decorate([
    Field(()=>Int, {
        description: '每隔多少秒刷新一次'
    }),
    _ts_metadata("design:type", Number)
], RefreshSettingsType.prototype, "pollSeconds", void 0);
RefreshSettingsType = _ts_decorate([
    ObjectType('RefreshSettings', {
        simpleResolvers: true,
        description: 'How consoles keep up while their live connection is down'
    })
], RefreshSettingsType);
export class RefreshResolver {
    async refreshSettings(ctx) {
        return {
            pollSeconds: await readParameter(ctx, pollSeconds)
        };
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>RefreshSettingsType, {
        description: 'How consoles keep up while their live connection is down'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], RefreshResolver.prototype, "refreshSettings", null);
RefreshResolver = _ts_decorate([
    Resolver()
], RefreshResolver);

//# sourceMappingURL=refresh.resolver.js.map