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
import { ContractStateEnum, FeedbackDepartmentEnum } from "../feedback.enums.js";
import { FEEDBACK_DEPARTMENTS, FEEDBACK_TYPES } from "../words.js";
import { advanceContract, draftContract, saveContract } from "./change-contract.js";
import { CONTRACT_STATES } from "./contract.js";
import { ContractInput, FeedbackContractType, toField } from "./contract.type.js";
import { listContracts } from "./find-contracts.js";
import { findTrial } from "./trial.js";
import { ContractTrialType } from "./trial.type.js";
/** A contract as the API shows it. */ export const viewContract = (contract)=>({
        ...contract,
        departmentTitle: FEEDBACK_DEPARTMENTS[contract.department],
        statusTitle: CONTRACT_STATES[contract.status],
        documentUrl: `/feedback/contracts/${contract.id}.docx`
    });
export class FeedbackContractResolver {
    async feedbackContracts(ctx, department) {
        return (await listContracts(ctx, department)).map(viewContract);
    }
    async feedbackContractTrial(ctx, id) {
        const { latest, ...counts } = await findTrial(ctx, id);
        return {
            ...counts,
            latest: latest.map(({ feedbackType, ...check })=>({
                    ...check,
                    typeTitle: feedbackType && FEEDBACK_TYPES[feedbackType]
                }))
        };
    }
    async draftFeedbackContract(ctx, department) {
        return viewContract(await draftContract(ctx, department));
    }
    async saveFeedbackContract(ctx, input) {
        const { id, rowVersion, transports, contact, silenceHours } = input;
        const fields = input.fields.map(toField);
        return viewContract(await saveContract(ctx, {
            ...{
                id,
                rowVersion,
                fields,
                transports
            },
            contact: contact?.trim() || null,
            silenceHours: silenceHours ?? null
        }));
    }
    async advanceFeedbackContract(ctx, id, rowVersion, to) {
        return viewContract(await advanceContract(ctx, {
            id,
            rowVersion
        }, to));
    }
}
_ts_decorate([
    Allow('feedback.contract:view'),
    Query(()=>[
            FeedbackContractType
        ], {
        description: '接口约定, every version, newest first within a department'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('department', ()=>FeedbackDepartmentEnum, {
        nullable: true,
        description: '只看此部门；缺省为全部'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackContractResolver.prototype, "feedbackContracts", null);
_ts_decorate([
    Allow('feedback.contract:view'),
    Query(()=>ContractTrialType, {
        description: '试运行校验 of a contract'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '接口约定的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackContractResolver.prototype, "feedbackContractTrial", null);
_ts_decorate([
    Allow('feedback.contract:edit'),
    Mutation(()=>FeedbackContractType, {
        description: 'drafts the next version from the one in force'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('department', ()=>FeedbackDepartmentEnum, {
        description: '为哪个部门起草'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackDepartment === "undefined" ? Object : FeedbackDepartment
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackContractResolver.prototype, "draftFeedbackContract", null);
_ts_decorate([
    Allow('feedback.contract:edit'),
    Mutation(()=>FeedbackContractType, {
        description: 'saves a draft'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>ContractInput, {
        description: '草稿的全部内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof ContractInput === "undefined" ? Object : ContractInput
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackContractResolver.prototype, "saveFeedbackContract", null);
_ts_decorate([
    Allow('feedback.contract:publish'),
    Mutation(()=>FeedbackContractType, {
        description: '试运行, 生效 or 停用; never by who wrote it (E-0004)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '接口约定的标识'
    })),
    _ts_param(2, Arg('rowVersion', ()=>Int, {
        description: '调用者所见的数据版本'
    })),
    _ts_param(3, Arg('to', ()=>ContractStateEnum, {
        description: '要转入的状态'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        Number,
        typeof ContractState === "undefined" ? Object : ContractState
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackContractResolver.prototype, "advanceFeedbackContract", null);
FeedbackContractResolver = _ts_decorate([
    Resolver()
], FeedbackContractResolver);

//# sourceMappingURL=contract.resolver.js.map