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
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FeedbackDepartmentEnum } from "../feedback.enums.js";
import { listLinks } from "./department-links.js";
import { testLink } from "./echo.js";
export class DepartmentLinkType {
}
_ts_decorate([
    Field(()=>FeedbackDepartmentEnum, {
        description: '部门'
    }),
    _ts_metadata("design:type", typeof FeedbackDepartment === "undefined" ? Object : FeedbackDepartment)
], DepartmentLinkType.prototype, "department", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the department'
    }),
    _ts_metadata("design:type", String)
], DepartmentLinkType.prototype, "departmentTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近报文, by interface or file'
    }),
    _ts_metadata("design:type", Object)
], DepartmentLinkType.prototype, "lastMessageAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '今日报文'
    }),
    _ts_metadata("design:type", Number)
], DepartmentLinkType.prototype, "todayCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'of these turned away or without a case'
    }),
    _ts_metadata("design:type", Number)
], DepartmentLinkType.prototype, "todayFailed", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '失败率 of today in percent; null without messages'
    }),
    _ts_metadata("design:type", Object)
], DepartmentLinkType.prototype, "failureRate", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '在办件: sub-cases dispatched and not finished'
    }),
    _ts_metadata("design:type", Number)
], DepartmentLinkType.prototype, "openSubCases", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the contract in force'
    }),
    _ts_metadata("design:type", Object)
], DepartmentLinkType.prototype, "contractId", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '接口约定版本'
    }),
    _ts_metadata("design:type", Object)
], DepartmentLinkType.prototype, "contractVersion", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '传输方式'
    }),
    _ts_metadata("design:type", Array)
], DepartmentLinkType.prototype, "transports", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '静默时长 in hours of working days; null = not watched'
    }),
    _ts_metadata("design:type", Object)
], DepartmentLinkType.prototype, "silenceHours", void 0);
DepartmentLinkType = _ts_decorate([
    ObjectType('DepartmentLink', {
        simpleResolvers: true,
        description: 'How the link to a department stands (对接管理)'
    })
], DepartmentLinkType);
export class LinkTestType {
}
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the department answered that it is well'
    }),
    _ts_metadata("design:type", Boolean)
], LinkTestType.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'its own words, or what went wrong'
    }),
    _ts_metadata("design:type", String)
], LinkTestType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'milliseconds'
    }),
    _ts_metadata("design:type", Number)
], LinkTestType.prototype, "elapsedMs", void 0);
LinkTestType = _ts_decorate([
    ObjectType('LinkTest', {
        simpleResolvers: true,
        description: 'What came back from a department'
    })
], LinkTestType);
export class DepartmentLinkResolver {
    departmentLinks(ctx) {
        return listLinks(ctx);
    }
    testDepartmentLink(ctx, department) {
        return testLink(ctx, department);
    }
}
_ts_decorate([
    Allow('feedback.channel:view'),
    Query(()=>[
            DepartmentLinkType
        ], {
        description: '对接管理: one card per department'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], DepartmentLinkResolver.prototype, "departmentLinks", null);
_ts_decorate([
    Allow('feedback.channel:test'),
    Mutation(()=>LinkTestType, {
        description: '连通测试: sends a signed echo'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('department', ()=>FeedbackDepartmentEnum, {
        description: '要测试的部门'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackDepartment === "undefined" ? Object : FeedbackDepartment
    ]),
    _ts_metadata("design:returntype", void 0)
], DepartmentLinkResolver.prototype, "testDepartmentLink", null);
DepartmentLinkResolver = _ts_decorate([
    Resolver()
], DepartmentLinkResolver);

//# sourceMappingURL=link.resolver.js.map