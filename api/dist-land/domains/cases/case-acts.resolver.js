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
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../graphql/access-decorators.js";
import { getBatch, viewBatch } from "../../platform/batches/index.js";
import { ActPreviewType, CaseActResultType, CaseSelectionPreviewType, SubCaseActResultType } from "./act.type.js";
import { advanceCases, advanceSubCases } from "./acts/advance-cases.js";
import { previewAct } from "./acts/preview.js";
import { previewSelection } from "./acts/preview-selection.js";
import { formSections } from "./application/index.js";
import { withAssignee } from "./assign/find-assignees.js";
import { ActInputType, AmendCaseInput, CaseSelectionInput, RegisterCaseInput } from "./case.inputs.js";
import { CaseType } from "./case.type.js";
import { CaseReceiptType, PersonRevealType } from "./case-form.type.js";
import { openCase, openReceipt, revealForm } from "./case-page.js";
import { actResultUrl } from "./exports/export-act-result.js";
import { readCasesById, readSubCasesById } from "./queues/read-by-id.js";
import { amendCase } from "./registration/amend-case.js";
import { registerCase } from "./registration/register-case.js";
const given = (value)=>value ?? undefined;
const toSelection = ({ queue, filter, except })=>({
        queue,
        filter: filter ?? {},
        except: (except ?? []).map((id)=>id.toLowerCase())
    });
function toRequest(input) {
    const common = {
        reasonCode: given(input.reasonCode),
        reasonText: given(input.reasonText),
        basis: given(input.basis),
        note: given(input.note),
        messageText: given(input.messageText),
        materials: input.materials?.map(({ materialCode, name, note })=>({
                materialCode,
                name,
                note: given(note)
            })),
        attachmentIds: given(input.attachmentIds)
    };
    return {
        action: input.action,
        requestId: input.requestId,
        confirmed: input.confirmed === true,
        selection: input.selection ? {
            ...toSelection(input.selection),
            seen: input.selectionSeen ?? 0
        } : undefined,
        rows: input.rows.map(({ id, version, reasonCode, reasonText })=>({
                id: id.toLowerCase(),
                version,
                input: {
                    reasonCode: given(reasonCode),
                    reasonText: given(reasonText)
                }
            })),
        input: Object.fromEntries(Object.entries(common).filter(([, v])=>v !== undefined))
    };
}
const count = (rows, result)=>rows.filter((r)=>r.result === result).length;
const counts = (rows)=>({
        ok: count(rows, 'OK'),
        skipped: count(rows, 'SKIPPED'),
        failed: count(rows, 'FAILED')
    });
const viewStarted = async (ctx, batchId)=>batchId ? viewBatch(ctx, await getBatch(ctx, batchId)) : null;
export class CaseActsResolver {
    caseActPreview(ctx, action, ids) {
        return previewAct(ctx, action, ids);
    }
    caseSelectionPreview(ctx, action, selection) {
        return previewSelection(ctx, action, toSelection(selection));
    }
    async advanceCases(ctx, input) {
        const request = await withAssignee(ctx, toRequest(input), input.assigneeId);
        const { rows: outcomes, batchId } = await advanceCases(ctx, request);
        const records = await readCasesById(ctx, outcomes.map((o)=>o.id));
        return {
            ...counts(outcomes),
            rows: outcomes.map((o)=>({
                    ...o,
                    caseNo: o.title,
                    record: records.get(o.id) ?? null
                })),
            resultFileUrl: outcomes.length > 1 ? actResultUrl(input.requestId) : null,
            batch: await viewStarted(ctx, batchId)
        };
    }
    async advanceSubCases(ctx, input) {
        const { rows: outcomes, batchId } = await advanceSubCases(ctx, toRequest(input));
        const records = await readSubCasesById(ctx, outcomes.map((o)=>o.id));
        return {
            ...counts(outcomes),
            rows: outcomes.map((o)=>({
                    ...o,
                    bjNo: o.title,
                    record: records.get(o.id) ?? null
                })),
            batch: await viewStarted(ctx, batchId)
        };
    }
    async registerCase(ctx, input) {
        const id = await registerCase(ctx, {
            requestId: input.requestId,
            form: input.form,
            placementStreet: input.placementStreet ?? null,
            attachments: input.attachments.map((a)=>({
                    ...a,
                    source: 'WINDOW_SCAN'
                })),
            draftId: input.draftId ?? null
        });
        return openCase(ctx, id);
    }
    async amendCase(ctx, input) {
        const attachments = (input.attachments ?? []).map((a)=>({
                ...a,
                source: 'WINDOW_SCAN'
            }));
        return openCase(ctx, await amendCase(ctx, {
            ...input,
            attachments
        }));
    }
    caseReceipt(ctx, id) {
        return openReceipt(ctx, id);
    }
    async revealCase(ctx, id, reason) {
        const form = await revealForm(ctx, id, reason);
        const { name, idNo, mobile } = form;
        return {
            name,
            idNo,
            mobile,
            sections: formSections(form, {
                masked: false
            }),
            form
        };
    }
}
_ts_decorate([
    Allow('case:view'),
    Query(()=>ActPreviewType, {
        description: 'What an act would do; shows the sub-cases’ states first (item 5)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('action', ()=>String, {
        description: '操作代码'
    })),
    _ts_param(2, Arg('ids', ()=>[
            ID
        ], {
        description: '所选办件的标识，至多 200 个'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        Array
    ]),
    _ts_metadata("design:returntype", void 0)
], CaseActsResolver.prototype, "caseActPreview", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>CaseSelectionPreviewType, {
        description: 'What an act would do with all rows of a list'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('action', ()=>String, {
        description: 'the act'
    })),
    _ts_param(2, Arg('selection', ()=>CaseSelectionInput, {
        description: 'the list'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        typeof CaseSelectionInput === "undefined" ? Object : CaseSelectionInput
    ]),
    _ts_metadata("design:returntype", void 0)
], CaseActsResolver.prototype, "caseSelectionPreview", null);
_ts_decorate([
    Allow('case:view'),
    Mutation(()=>CaseActResultType, {
        description: 'One act over one case or many; a result per row, or above 200 the batch that works through them'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>ActInputType, {
        description: '操作和所选的办件'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof ActInputType === "undefined" ? Object : ActInputType
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseActsResolver.prototype, "advanceCases", null);
_ts_decorate([
    Allow('case:view'),
    Mutation(()=>SubCaseActResultType, {
        description: 'An act on sub-cases alone; their cases follow'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>ActInputType, {
        description: '操作和所选的子办件'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof ActInputType === "undefined" ? Object : ActInputType
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseActsResolver.prototype, "advanceSubCases", null);
_ts_decorate([
    Allow('case:register'),
    Mutation(()=>CaseType, {
        description: 'T1 at the window'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RegisterCaseInput, {
        description: '申请内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RegisterCaseInput === "undefined" ? Object : RegisterCaseInput
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseActsResolver.prototype, "registerCase", null);
_ts_decorate([
    Allow('case:register'),
    Mutation(()=>CaseType, {
        description: 'Corrects the form or adds materials before the pre-review has passed'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>AmendCaseInput, {
        description: '更正后的内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof AmendCaseInput === "undefined" ? Object : AmendCaseInput
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseActsResolver.prototype, "amendCase", null);
_ts_decorate([
    Allow('case:register'),
    Query(()=>CaseReceiptType, {
        description: '申请回执 with the applicant’s name in clear; audited'
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
], CaseActsResolver.prototype, "caseReceipt", null);
_ts_decorate([
    Allow('case:reveal'),
    Mutation(()=>PersonRevealType, {
        description: '查看完整信息: needs a reason and is audited'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '办件的标识'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '查看原因，5–500 字，记入审计日志'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], CaseActsResolver.prototype, "revealCase", null);
CaseActsResolver = _ts_decorate([
    Resolver()
], CaseActsResolver);

//# sourceMappingURL=case-acts.resolver.js.map