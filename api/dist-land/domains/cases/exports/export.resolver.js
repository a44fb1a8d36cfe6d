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
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { rowsAtOnce, rowsInBackground } from "../../../platform/exports/index.js";
import { EXPORT_PLAIN } from "../../../platform/files/index.js";
import { hasPermission } from "../../../platform/kernel/index.js";
import { readParameter } from "../../../platform/parameters/index.js";
import { CaseFilterInput } from "../case.inputs.js";
import { CaseQueue } from "../case.type.js";
import { countMatching } from "./read-pages.js";
let CaseExportPreviewType = class CaseExportPreviewType {
};
_ts_decorate([
    Field(()=>Int, {
        description: 'cases in the caller’s scope that match, counted up to one more than `mostInBackground`'
    }),
    _ts_metadata("design:type", Number)
], CaseExportPreviewType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '直接导出最多的件数，超过的转入后台生成'
    }),
    _ts_metadata("design:type", Number)
], CaseExportPreviewType.prototype, "most", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '后台导出最多的件数'
    }),
    _ts_metadata("design:type", Number)
], CaseExportPreviewType.prototype, "mostInBackground", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may have personal data in clear, for a reason'
    }),
    _ts_metadata("design:type", Boolean)
], CaseExportPreviewType.prototype, "plainAllowed", void 0);
CaseExportPreviewType = _ts_decorate([
    ObjectType('CaseExportPreview', {
        simpleResolvers: true,
        description: 'What an export of a list would hold'
    })
], CaseExportPreviewType);
export class CaseExportResolver {
    async caseExportPreview(ctx, queue, filter) {
        const list = {
            queue,
            filter: filter ?? {},
            sort: {
                field: 'CASE_NO',
                direction: 'ASC'
            }
        };
        const [most, mostInBackground] = [
            await readParameter(ctx, rowsAtOnce),
            await readParameter(ctx, rowsInBackground)
        ];
        return {
            rows: await countMatching(ctx, list, mostInBackground + 1),
            most,
            mostInBackground,
            plainAllowed: hasPermission(ctx.actor, EXPORT_PLAIN) && hasPermission(ctx.actor, 'case:reveal')
        };
    }
}
_ts_decorate([
    Allow('case:export'),
    Query(()=>CaseExportPreviewType, {
        description: 'How many cases an export of the list would hold'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('queue', ()=>CaseQueue, {
        description: '队列'
    })),
    _ts_param(2, Arg('filter', ()=>CaseFilterInput, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof QueueName === "undefined" ? Object : QueueName,
        typeof CaseFilterInput === "undefined" ? Object : CaseFilterInput
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseExportResolver.prototype, "caseExportPreview", null);
CaseExportResolver = _ts_decorate([
    Resolver()
], CaseExportResolver);

//# sourceMappingURL=export.resolver.js.map