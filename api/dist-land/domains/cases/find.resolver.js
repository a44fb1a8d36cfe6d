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
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { FormDefinitionType, getForm } from "../../platform/forms/index.js";
import { applicationForm } from "./application/index.js";
import { listCases } from "./queues/list-cases.js";
export class FindHitType {
}
_ts_decorate([
    Field(()=>String, {
        description: '业务记录的类型，如 case、subCase'
    }),
    _ts_metadata("design:type", String)
], FindHitType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '记录的标识'
    }),
    _ts_metadata("design:type", String)
], FindHitType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名（脱敏）和编号'
    }),
    _ts_metadata("design:type", String)
], FindHitType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态和受理机构'
    }),
    _ts_metadata("design:type", String)
], FindHitType.prototype, "subtitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '控制台内的地址'
    }),
    _ts_metadata("design:type", String)
], FindHitType.prototype, "link", void 0);
FindHitType = _ts_decorate([
    ObjectType('FindHit', {
        simpleResolvers: true,
        description: 'A record that the jump field found'
    })
], FindHitType);
const HITS = 8;
/** What a hit is made of. */ const SHOWN = new Set([
    'personName',
    'acceptOrg'
]);
export class FindResolver {
    async find(ctx, text) {
        if (!text.trim()) return [];
        const page = await listCases(ctx, 'ALL', {
            search: text
        }, {
            field: 'UPDATED_AT',
            direction: 'DESC'
        }, {
            first: HITS
        }, {
            count: false,
            fields: SHOWN,
            subCaseFields: new Set()
        });
        return page.nodes.map((c)=>({
                recordType: 'case',
                id: c.id,
                title: `${c.personName} ${c.caseNo}`,
                subtitle: `${c.statusTitle} · ${c.acceptOrg.shortName}`,
                link: `/cases/${c.id}`
            }));
    }
    caseForm(ctx) {
        return getForm(ctx, applicationForm.key);
    }
}
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            FindHitType
        ], {
        description: 'Jump by case number, 办件编号, ID number, mobile or full name'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('text', ()=>String, {
        description: '编号、身份证号、手机号或姓名'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FindResolver.prototype, "find", null);
_ts_decorate([
    Allow('case:register'),
    Query(()=>FormDefinitionType, {
        description: 'The application form of the window, the same as the portal’s'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], FindResolver.prototype, "caseForm", null);
FindResolver = _ts_decorate([
    Resolver()
], FindResolver);

//# sourceMappingURL=find.resolver.js.map