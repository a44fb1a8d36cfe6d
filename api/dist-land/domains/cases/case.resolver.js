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
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { loaderOf } from "../../graphql/loaders.js";
import { selectedBelow, selects } from "../../graphql/selects.js";
import { refuse } from "../../platform/errors/index.js";
import { listAttachments } from "../../platform/files/index.js";
import { FlowType, readFlowRows, viewFlow } from "../../platform/flow/index.js";
import { bundleMaterials, formSections } from "./application/index.js";
import { caseFlow } from "./case.flow.js";
import { CaseFilterInput, CaseSortField, CaseSortInput, SortDirection } from "./case.inputs.js";
import { CaseConnection, CaseQueue, CaseQueueCountType, CaseType, SubCaseType } from "./case.type.js";
import { CaseMaterialType, FormSectionType } from "./case-form.type.js";
import { openCase, openSubCase } from "./case-page.js";
import { loadMatters } from "./matters/index.js";
import { countQueues } from "./queues/count-queues.js";
import { listCases } from "./queues/list-cases.js";
import { readForms } from "./registration/sealed-form.js";
import { subCaseFlow } from "./sub-case.flow.js";
export class CaseResolver {
    cases(ctx, info, queue, filter, sort, first, after, last, before) {
        const order = sort ?? {
            field: CaseSortField.SUBMITTED_AT,
            direction: SortDirection.DESC
        };
        return listCases(ctx, queue, filter ?? {}, order, {
            first,
            after,
            last,
            before
        }, {
            count: selects(info, 'totalCount', 'totalCapped'),
            fields: new Set([
                ...selectedBelow(info, 'nodes'),
                ...selectedBelow(info, 'node')
            ]),
            subCaseFields: selectedBelow(info, 'subCases')
        });
    }
    caseQueueCounts(ctx) {
        return countQueues(ctx);
    }
    caseById(ctx, id) {
        return openCase(ctx, id);
    }
    flow(record) {
        return viewFlow(caseFlow, 'case', {
            ...record.row,
            matterCode: null
        });
    }
    async formSections(record, ctx) {
        const form = await loaderOf(ctx, 'case.forms', (ids)=>readForms(ctx, ids), ()=>undefined).load(record.id);
        return form ? formSections(form, {
            masked: true
        }) : [];
    }
    async materials(record, ctx) {
        const files = await loaderOf(ctx, 'case.files', (ids)=>listAttachments(ctx, 'case', ids), ()=>[]).load(record.id);
        const codes = new Set(record.subCases.map((s)=>s.matterCode));
        const catalogue = await loaderOf(ctx, 'case.matters', async (keys)=>new Map([
                [
                    keys[0] ?? '',
                    await loadMatters(ctx)
                ]
            ]), ()=>[]).load('in force');
        const matters = catalogue.filter((m)=>codes.has(m.code));
        const wanted = bundleMaterials(matters).map((m)=>({
                materialCode: m.code,
                name: m.name,
                required: m.required,
                note: m.note
            }));
        const others = files.filter((f)=>!wanted.some((w)=>w.materialCode === f.materialCode));
        const extra = [
            ...new Map(others.map((f)=>[
                    f.materialCode,
                    {
                        materialCode: f.materialCode,
                        name: f.materialName,
                        required: false,
                        note: null
                    }
                ])).values()
        ];
        return [
            ...wanted,
            ...extra
        ].map((m)=>({
                ...m,
                attachments: files.filter((f)=>f.materialCode === m.materialCode)
            }));
    }
}
_ts_decorate([
    Allow('case:view'),
    Query(()=>CaseConnection, {
        description: 'A queue of cases in the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Info()),
    _ts_param(2, Arg('queue', ()=>CaseQueue, {
        description: '队列'
    })),
    _ts_param(3, Arg('filter', ()=>CaseFilterInput, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(4, Arg('sort', ()=>CaseSortInput, {
        nullable: true,
        description: '排列方式；缺省按提交时间，最新在前'
    })),
    _ts_param(5, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(6, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_param(7, Arg('last', ()=>Int, {
        nullable: true,
        description: '向前取多少行，1–100'
    })),
    _ts_param(8, Arg('before', ()=>String, {
        nullable: true,
        description: '到此游标之前取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof GraphQLResolveInfo === "undefined" ? Object : GraphQLResolveInfo,
        typeof QueueName === "undefined" ? Object : QueueName,
        typeof CaseFilterInput === "undefined" ? Object : CaseFilterInput,
        typeof CaseSortInput === "undefined" ? Object : CaseSortInput,
        Number,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], CaseResolver.prototype, "cases", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            CaseQueueCountType
        ], {
        description: 'Counts of the queues, up to 10,000 each'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], CaseResolver.prototype, "caseQueueCounts", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>CaseType, {
        name: 'case',
        description: 'NOT_FOUND also for a case outside the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '办件的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], CaseResolver.prototype, "caseById", null);
_ts_decorate([
    FieldResolver(()=>FlowType, {
        description: '所处状态、可办操作和办理历史'
    }),
    _ts_param(0, Root()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CaseType === "undefined" ? Object : CaseType
    ]),
    _ts_metadata("design:returntype", typeof FlowType === "undefined" ? Object : FlowType)
], CaseResolver.prototype, "flow", null);
_ts_decorate([
    FieldResolver(()=>[
            FormSectionType
        ], {
        description: 'masked'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CaseType === "undefined" ? Object : CaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseResolver.prototype, "formSections", null);
_ts_decorate([
    FieldResolver(()=>[
            CaseMaterialType
        ], {
        description: '应交材料和已交附件'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CaseType === "undefined" ? Object : CaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseResolver.prototype, "materials", null);
CaseResolver = _ts_decorate([
    Resolver(()=>CaseType)
], CaseResolver);
export class SubCaseResolver {
    async subCase(ctx, id) {
        return openSubCase(ctx, id);
    }
    async flow(record, ctx) {
        return viewFlow(subCaseFlow, 'subCase', record.row ?? await flowRowOf(ctx, record.id));
    }
}
_ts_decorate([
    Allow('case:view'),
    Query(()=>SubCaseType, {
        description: 'NOT_FOUND also outside the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '子办件的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], SubCaseResolver.prototype, "subCase", null);
_ts_decorate([
    FieldResolver(()=>FlowType, {
        description: '所处状态、可办操作和办理历史'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SubCaseType === "undefined" ? Object : SubCaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], SubCaseResolver.prototype, "flow", null);
SubCaseResolver = _ts_decorate([
    Resolver(()=>SubCaseType)
], SubCaseResolver);
/** What a list left out, for all sub-cases of the operation in one statement. */ async function flowRowOf(ctx, id) {
    const row = await loaderOf(ctx, 'subCase.flow-rows', async (ids)=>new Map((await readFlowRows(ctx, ctx.app.registry.getRecord('subCase'), ids)).map((r)=>[
                r.id,
                r
            ])), ()=>undefined).load(id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
}

//# sourceMappingURL=case.resolver.js.map