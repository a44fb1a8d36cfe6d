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
import { Field, ObjectType } from 'type-graphql';
import { rows, sql } from "../../database/sql.js";
import { AUDIENCE_TITLES } from "../notify/notice-words.js";
export class NoticeKindType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'code of its template: N07'
    }),
    _ts_metadata("design:type", String)
], NoticeKindType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '模板名称'
    }),
    _ts_metadata("design:type", String)
], NoticeKindType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'whom it is for, in words'
    }),
    _ts_metadata("design:type", String)
], NoticeKindType.prototype, "audienceTitle", void 0);
NoticeKindType = _ts_decorate([
    ObjectType('NoticeKind', {
        simpleResolvers: true,
        description: 'A kind of notice, for filters'
    })
], NoticeKindType);
/** Every kind of notice there is, by code. */ export async function listNoticeKinds(ctx) {
    const found = await rows(ctx, sql`select distinct on (code) code, name, audience from notice_template order by code, version desc`);
    return found.map(({ audience, ...kind })=>({
            ...kind,
            audienceTitle: AUDIENCE_TITLES[audience]
        }));
}

//# sourceMappingURL=notice-types.js.map