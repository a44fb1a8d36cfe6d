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
import { Allow } from "../../../graphql/access-decorators.js";
import { RecordActInputType, RecordActResultType } from "../../../platform/flow/index.js";
import { actOnWarnings } from "./act.js";
import { readBoard } from "./lists/board.js";
import { WarningBoardType } from "./lists/board.type.js";
import { explainWarning } from "./lists/explain-warning.js";
import { listWarnings, warningsOfCase } from "./lists/find-warnings.js";
import { WarningConnection, WarningDetailType, WarningType } from "./lists/warning.type.js";
import { WarningFilterInput } from "./lists/warning-filter.js";
export class WarningsResolver {
    warningBoard(ctx) {
        return readBoard(ctx);
    }
    warnings(ctx, filter, first, after) {
        return listWarnings(ctx, filter ?? {}, {
            first,
            after
        });
    }
    warning(ctx, id) {
        return explainWarning(ctx, id);
    }
    warningsOfCase(ctx, caseId) {
        return warningsOfCase(ctx, caseId);
    }
    advanceWarnings(ctx, input) {
        return actOnWarnings(ctx, input);
    }
}
_ts_decorate([
    Allow('warning:view'),
    Query(()=>WarningBoardType, {
        description: '时效监控 of the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], WarningsResolver.prototype, "warningBoard", null);
_ts_decorate([
    Allow('warning:view'),
    Query(()=>WarningConnection, {
        description: 'Warnings of the caller’s scope, the most urgent first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>WarningFilterInput, {
        nullable: true,
        description: 'what to show; LIVE unless said'
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
        typeof WarningFilterInput === "undefined" ? Object : WarningFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], WarningsResolver.prototype, "warnings", null);
_ts_decorate([
    Allow('warning:view'),
    Query(()=>WarningDetailType, {
        description: 'One warning, why it fired, what was said about it'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the warning'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], WarningsResolver.prototype, "warning", null);
_ts_decorate([
    Allow('warning:view'),
    Query(()=>[
            WarningType
        ], {
        description: 'What a case and its sub-cases are warned of at present'
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
], WarningsResolver.prototype, "warningsOfCase", null);
_ts_decorate([
    Allow('warning:handle', 'warning:review'),
    Mutation(()=>RecordActResultType, {
        description: '已查看 (acknowledge), 确认风险 (confirm), 反馈误报 (reportFalse), 登记已处理 (resolve), 误报成立 (uphold), 误报不成立 (reject)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, warnings, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], WarningsResolver.prototype, "advanceWarnings", null);
WarningsResolver = _ts_decorate([
    Resolver()
], WarningsResolver);

//# sourceMappingURL=warnings.resolver.js.map