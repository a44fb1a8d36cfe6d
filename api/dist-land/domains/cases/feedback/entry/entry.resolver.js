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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { formatDateTime } from "../../../../platform/calendar/index.js";
import { viewContract } from "../contracts/contract.resolver.js";
import { FeedbackContractType } from "../contracts/contract.type.js";
import { findContractInUse } from "../contracts/find-contracts.js";
import { ownDepartment } from "./department.js";
import { listDepartmentSubCases } from "./department-sub-cases.js";
import { enterFeedback } from "./enter-feedback.js";
import { DepartmentSubCaseConnection, EnteredFeedbackType, EnterFeedbackInput, FeedbackImportType } from "./entry.type.js";
import { commitImport, getImport } from "./imports.js";
function bodyOf(input) {
    const { feedbackType, statusText, reasonText, suggestion, materials, results, handledBy, handledAt, contactPhone } = input;
    return {
        feedbackType,
        externalStatus: {
            text: statusText.trim()
        },
        ...reasonText?.trim() ? {
            reasonText: reasonText.trim()
        } : {},
        ...suggestion?.trim() ? {
            suggestion: suggestion.trim()
        } : {},
        ...materials?.length ? {
            requiredMaterials: materials.map(({ name, note })=>({
                    name,
                    ...note ? {
                        note
                    } : {}
                }))
        } : {},
        ...results?.length ? {
            resultData: Object.fromEntries(results.map(({ name, value })=>[
                    name,
                    value
                ]))
        } : {},
        ...handledBy?.trim() ? {
            handledBy: handledBy.trim()
        } : {},
        ...handledAt ? {
            handledAt: `${formatDateTime(new Date(handledAt)).replace(' ', 'T')}+08:00`
        } : {},
        ...contactPhone?.trim() ? {
            contactPhone: contactPhone.trim()
        } : {}
    };
}
const viewImport = (found)=>({
        ...found,
        faultyRows: new Set(found.faults.map(({ row })=>row)).size,
        doneCount: found.results.length,
        okCount: found.results.filter(({ code })=>code === 0).length,
        resultUrl: `/feedback/imports/${found.id}.csv`
    });
export class DepartmentEntryResolver {
    departmentSubCases(ctx, search, includeClosed, first, after) {
        return listDepartmentSubCases(ctx, {
            search,
            includeClosed
        }, {
            first,
            after
        });
    }
    async ownFeedbackContract(ctx) {
        const contract = await findContractInUse(ctx, (await ownDepartment(ctx)).code);
        return contract ? viewContract(contract) : null;
    }
    enterFeedback(ctx, input) {
        const { requestId, subCaseId, attachmentIds } = input;
        return enterFeedback(ctx, {
            requestId,
            subCaseId,
            body: bodyOf(input),
            attachmentIds: attachmentIds ?? []
        });
    }
    async feedbackImport(ctx, id) {
        return viewImport(await getImport(ctx, id));
    }
    async commitFeedbackImport(ctx, id, onlyValid) {
        return viewImport(await commitImport(ctx, id, onlyValid));
    }
}
_ts_decorate([
    Allow('feedback:enter'),
    Query(()=>DepartmentSubCaseConnection, {
        description: 'Sub-cases sent to the caller’s department, the latest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('search', ()=>String, {
        nullable: true,
        description: 'beginning of a business number, or an ID number'
    })),
    _ts_param(2, Arg('includeClosed', ()=>Boolean, {
        nullable: true,
        description: 'also what has ended'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Object,
        Object,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DepartmentEntryResolver.prototype, "departmentSubCases", null);
_ts_decorate([
    Allow('feedback:enter'),
    Query(()=>FeedbackContractType, {
        nullable: true,
        description: 'The contract in force of the caller’s department'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], DepartmentEntryResolver.prototype, "ownFeedbackContract", null);
_ts_decorate([
    Allow('feedback:enter'),
    Mutation(()=>EnteredFeedbackType, {
        description: 'A department’s word by hand, handled like a message'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>EnterFeedbackInput, {
        description: '部门录入的反馈内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof EnterFeedbackInput === "undefined" ? Object : EnterFeedbackInput
    ]),
    _ts_metadata("design:returntype", void 0)
], DepartmentEntryResolver.prototype, "enterFeedback", null);
_ts_decorate([
    Allow('feedback:enter'),
    Query(()=>FeedbackImportType, {
        description: 'A file of the caller’s department, checked or taken in'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '导入文件的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], DepartmentEntryResolver.prototype, "feedbackImport", null);
_ts_decorate([
    Allow('feedback:enter'),
    Mutation(()=>FeedbackImportType, {
        description: 'Takes a checked file in, in the background'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '导入文件的标识'
    })),
    _ts_param(2, Arg('onlyValid', ()=>Boolean, {
        description: '只导入正确行'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        Boolean
    ]),
    _ts_metadata("design:returntype", Promise)
], DepartmentEntryResolver.prototype, "commitFeedbackImport", null);
DepartmentEntryResolver = _ts_decorate([
    Resolver()
], DepartmentEntryResolver);

//# sourceMappingURL=entry.resolver.js.map