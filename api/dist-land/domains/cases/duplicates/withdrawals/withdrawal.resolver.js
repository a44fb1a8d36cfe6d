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
import { RecordActInputType, RecordActResultType } from "../../../../platform/flow/index.js";
import { actOnWithdrawals } from "../act.js";
import { WithdrawalState } from "../lists/hit.enums.js";
import { listWithdrawals, withdrawalsOfCase } from "./find-withdrawals.js";
import { withdrawAtWindow } from "./withdraw-at-window.js";
import { WithdrawalConnection, WithdrawalType, WithdrawCaseInput } from "./withdrawal.type.js";
export class WithdrawalResolver {
    withdrawals(ctx, states, first, after) {
        return listWithdrawals(ctx, states ?? [], {
            first,
            after
        });
    }
    caseWithdrawals(ctx, caseId) {
        return withdrawalsOfCase(ctx, caseId);
    }
    async withdrawCase(ctx, input) {
        const [latest] = await withdrawalsOfCase(ctx, await withdrawAtWindow(ctx, input));
        return latest;
    }
    advanceWithdrawals(ctx, input) {
        return actOnWithdrawals(ctx, input);
    }
}
_ts_decorate([
    Allow('withdrawal:view'),
    Query(()=>WithdrawalConnection, {
        description: '撤回申请 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            WithdrawalState
        ], {
        nullable: true,
        description: 'all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], WithdrawalResolver.prototype, "withdrawals", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            WithdrawalType
        ], {
        description: 'Withdrawals of one case in the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('caseId', ()=>ID, {
        description: 'the case'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], WithdrawalResolver.prototype, "caseWithdrawals", null);
_ts_decorate([
    Allow('withdrawal:request'),
    Mutation(()=>WithdrawalType, {
        description: '申请撤回 for the applicant: at once before the acceptance, with the district’s consent after it'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>WithdrawCaseInput, {
        description: 'the case and the reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof WithdrawCaseInput === "undefined" ? Object : WithdrawCaseInput
    ]),
    _ts_metadata("design:returntype", Promise)
], WithdrawalResolver.prototype, "withdrawCase", null);
_ts_decorate([
    Allow('withdrawal:decide'),
    Mutation(()=>RecordActResultType, {
        description: '同意撤回 (approve), 不同意撤回 (reject), by a second person'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, requests, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], WithdrawalResolver.prototype, "advanceWithdrawals", null);
WithdrawalResolver = _ts_decorate([
    Resolver()
], WithdrawalResolver);

//# sourceMappingURL=withdrawal.resolver.js.map