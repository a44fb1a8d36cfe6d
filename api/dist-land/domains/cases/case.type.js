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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../graphql/scalars.js";
import { OrgType } from "../../platform/access/index.js";
import { RemainingType } from "../../platform/flow/index.js";
import { QUEUE_STATES } from "./case-states.js";
import { SubCaseMode } from "./matters/index.js";
const named = (...keys)=>Object.fromEntries(keys.map((k)=>[
            k,
            k
        ]));
export const CaseQueue = named(...Object.keys(QUEUE_STATES));
export const CaseStatus = named('DRAFT', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED', 'PREREVIEW_PASSED', 'ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'PENDING_FINISH', 'SUSPENDED', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED');
export const ChannelEnum = named('PC_YWTB', 'ALIPAY', 'SUISHENBAN', 'WINDOW', 'SYSTEM');
export const PlacementTypeEnum = named('ZZJY', 'APGZ', 'ZYLQ', 'TX', 'GY', 'ZY', 'FY');
export const PersonCategoryEnum = named('OFFICER', 'SERGEANT', 'CONSCRIPT');
export const DuplicateFlagEnum = named('NONE', 'SUSPECTED', 'CONFIRMED', 'CLEARED');
export const LibrarySyncState = named('NONE', 'PENDING', 'SYNCED', 'FAILED');
registerEnumType(CaseQueue, {
    name: 'CaseQueue',
    description: '待预审, 待接件, 预审退回, 接件待办结, 已办结, 全部',
    valuesConfig: {
        PENDING_PREREVIEW: {
            description: '待预审'
        },
        PASSED: {
            description: '待接件'
        },
        RETURNED: {
            description: '预审退回'
        },
        ACCEPTED_OPEN: {
            description: '接件待办结'
        },
        FINISHED: {
            description: '已办结'
        },
        ALL: {
            description: '全部'
        }
    }
});
registerEnumType(CaseStatus, {
    name: 'CaseStatus',
    description: 'States of cases and sub-cases (01 §2.5)',
    valuesConfig: {
        DRAFT: {
            description: '草稿'
        },
        PENDING_PREREVIEW: {
            description: '待预审'
        },
        PREREVIEW_RETURNED: {
            description: '预审退回'
        },
        PREREVIEW_PASSED: {
            description: '预审通过'
        },
        ACCEPTED: {
            description: '已接件'
        },
        IN_PROGRESS: {
            description: '办理中'
        },
        SUPPLEMENT: {
            description: '待补正'
        },
        PENDING_FINISH: {
            description: '接件待办结'
        },
        SUSPENDED: {
            description: '挂起'
        },
        FINISHED_NORMAL: {
            description: '正常办结'
        },
        FINISHED_TERMINATED: {
            description: '终止办结'
        },
        CANCELLED: {
            description: '撤销'
        }
    }
});
registerEnumType(ChannelEnum, {
    name: 'Channel',
    description: '申请渠道',
    valuesConfig: {
        PC_YWTB: {
            description: '一网通办PC端'
        },
        ALIPAY: {
            description: '支付宝小程序'
        },
        SUISHENBAN: {
            description: '随申办'
        },
        WINDOW: {
            description: '窗口'
        },
        SYSTEM: {
            description: '系统'
        }
    }
});
registerEnumType(PlacementTypeEnum, {
    name: 'PlacementType',
    description: '安置方式',
    valuesConfig: {
        ZZJY: {
            description: '自主就业'
        },
        APGZ: {
            description: '安排工作'
        },
        ZYLQ: {
            description: '逐月领取退役金'
        },
        TX: {
            description: '退休'
        },
        GY: {
            description: '供养'
        },
        ZY: {
            description: '转业'
        },
        FY: {
            description: '复员'
        }
    }
});
registerEnumType(PersonCategoryEnum, {
    name: 'PersonCategory',
    description: '人员类别: 军官, 军士, 义务兵',
    valuesConfig: {
        OFFICER: {
            description: '军官'
        },
        SERGEANT: {
            description: '军士'
        },
        CONSCRIPT: {
            description: '义务兵'
        }
    }
});
registerEnumType(DuplicateFlagEnum, {
    name: 'DuplicateFlag',
    description: '重复标识 (item 2)',
    valuesConfig: {
        NONE: {
            description: '无'
        },
        SUSPECTED: {
            description: '疑似重复'
        },
        CONFIRMED: {
            description: '确认重复'
        },
        CLEARED: {
            description: '已排除'
        }
    }
});
registerEnumType(LibrarySyncState, {
    name: 'LibrarySyncState',
    description: 'Whether the case library has heard everything',
    valuesConfig: {
        NONE: {
            description: '尚无推送'
        },
        PENDING: {
            description: '推送中'
        },
        SYNCED: {
            description: '已同步'
        },
        FAILED: {
            description: '推送失败'
        }
    }
});
export class SubCaseType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    }),
    _ts_metadata("design:type", Number)
], SubCaseType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case it belongs to'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项名称'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>SubCaseMode, {
        description: '办理方式'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理方式的中文名称'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "modeTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'OWN or DEPT'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "ownerType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the department that handles it'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "ownerName", void 0);
_ts_decorate([
    Field(()=>CaseStatus, {
        description: '子办件状态'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态的中文名称'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "statusTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '该事项最近的到期时间'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the department’s own words'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "externalStatus", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '部门状态的时间'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "externalStatusAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '部门最近一次反馈的时间'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "lastFeedbackAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'whole days in the present state'
    }),
    _ts_metadata("design:type", Number)
], SubCaseType.prototype, "daysInStage", void 0);
_ts_decorate([
    Field(()=>LibrarySyncState, {
        description: '与办件库是否同步'
    }),
    _ts_metadata("design:type", String)
], SubCaseType.prototype, "librarySync", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办结方式：NORMAL 正常办结，TERMINATED 终止办结'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "finishMode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理结果说明'
    }),
    _ts_metadata("design:type", Object)
], SubCaseType.prototype, "result", void 0);
SubCaseType = _ts_decorate([
    ObjectType('SubCase', {
        simpleResolvers: true,
        description: '子办件: one matter of the bundle'
    })
], SubCaseType);
export class CaseType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'send it back with an act; a stale one is refused E-0504'
    }),
    _ts_metadata("design:type", Number)
], CaseType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>ChannelEnum, {
        description: '渠道'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '渠道的中文名称'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "channelTitle", void 0);
_ts_decorate([
    Field(()=>PlacementTypeEnum, {
        description: '安置方式'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "placementType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置方式的中文名称'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "placementTypeTitle", void 0);
_ts_decorate([
    Field(()=>PersonCategoryEnum, {
        description: '人员类别'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "personCategory", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '人员类别的中文名称'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "personCategoryTitle", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '退役日期'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "dischargeDate", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置地的区划代码'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "placementRegion", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置地名称'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "placementName", void 0);
_ts_decorate([
    Field(()=>OrgType, {
        description: '受理的服务中心'
    }),
    _ts_metadata("design:type", typeof OrgType === "undefined" ? Object : OrgType)
], CaseType.prototype, "acceptOrg", void 0);
_ts_decorate([
    Field(()=>CaseStatus, {
        description: '办件状态'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态的中文名称'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "statusTitle", void 0);
_ts_decorate([
    Field(()=>DuplicateFlagEnum, {
        description: '重复标识'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "duplicateFlag", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '第几次提交'
    }),
    _ts_metadata("design:type", Number)
], CaseType.prototype, "submissionNo", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '提交时间；草稿为空'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "submittedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '接件时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "acceptedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '办结时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "finishedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'the nearest open limit'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>RemainingType, {
        description: '距最近时限还有多久'
    }),
    _ts_metadata("design:type", typeof RemainingType === "undefined" ? Object : RemainingType)
], CaseType.prototype, "remaining", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '承诺时限的到期时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "promiseDueAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '法定时限的到期时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "legalDueAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办结方式：NORMAL 正常办结，TERMINATED 终止办结'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "finishMode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '终止或撤销原因的名称'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "finishReasonTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '终止或撤销的原因说明'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "finishReasonText", void 0);
_ts_decorate([
    Field(()=>LibrarySyncState, {
        description: '办件及其子办件中与办件库同步最差的状态'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "librarySync", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '部门最近一次反馈的时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "lastFeedbackAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）'
    }),
    _ts_metadata("design:type", String)
], CaseType.prototype, "subCaseSummary", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '子办件总数'
    }),
    _ts_metadata("design:type", Number)
], CaseType.prototype, "subCaseTotal", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已结束的子办件数'
    }),
    _ts_metadata("design:type", Number)
], CaseType.prototype, "subCaseFinished", void 0);
_ts_decorate([
    Field(()=>[
            SubCaseType
        ], {
        description: '子办件，按目录顺序'
    }),
    _ts_metadata("design:type", Array)
], CaseType.prototype, "subCases", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '分派给谁；未分派的为空'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "assigneeId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '经办人姓名；未分派的为空'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "assigneeName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近一次催办的时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "urgedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最后办理的人或系统'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "lastActorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最后更新时间'
    }),
    _ts_metadata("design:type", Object)
], CaseType.prototype, "updatedAt", void 0);
CaseType = _ts_decorate([
    ObjectType('Case', {
        simpleResolvers: true,
        description: '一件事主办件; personal data masked'
    })
], CaseType);
export const CaseConnection = connectionOf('Case', ()=>CaseType);
export class CaseQueueCountType {
}
_ts_decorate([
    Field(()=>CaseQueue, {
        description: '队列'
    }),
    _ts_metadata("design:type", String)
], CaseQueueCountType.prototype, "queue", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '数量'
    }),
    _ts_metadata("design:type", Number)
], CaseQueueCountType.prototype, "count", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'there are more than were counted'
    }),
    _ts_metadata("design:type", Boolean)
], CaseQueueCountType.prototype, "capped", void 0);
CaseQueueCountType = _ts_decorate([
    ObjectType('CaseQueueCount', {
        simpleResolvers: true,
        description: '一个队列的件数'
    })
], CaseQueueCountType);

//# sourceMappingURL=case.type.js.map