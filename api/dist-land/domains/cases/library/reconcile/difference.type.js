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
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
export const LIBRARY_STATES = {
    MISSING: 'MISSING',
    OPEN: 'OPEN',
    NORMAL: 'NORMAL',
    TERMINATED: 'TERMINATED'
};
registerEnumType(LIBRARY_STATES, {
    name: 'LibraryState',
    description: 'What the case library says of a case',
    valuesConfig: {
        MISSING: {
            description: '未找到'
        },
        OPEN: {
            description: '在办'
        },
        NORMAL: {
            description: '正常办结'
        },
        TERMINATED: {
            description: '终止或撤销'
        }
    }
});
export const DIFFERENCE_STATES = {
    OPEN: 'OPEN',
    VERIFIED: 'VERIFIED',
    RESOLVED: 'RESOLVED'
};
registerEnumType(DIFFERENCE_STATES, {
    name: 'DifferenceState',
    description: 'What became of a difference',
    valuesConfig: {
        OPEN: {
            description: '待处理'
        },
        VERIFIED: {
            description: '已核实: somebody looked into it and said why it may stay'
        },
        RESOLVED: {
            description: '已一致: both sides say the same again'
        }
    }
});
export class LibraryDifferenceFilterInput {
}
_ts_decorate([
    Field(()=>[
            DIFFERENCE_STATES
        ], {
        nullable: true,
        description: 'absent or empty = OPEN alone'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceFilterInput.prototype, "state", void 0);
_ts_decorate([
    Field(()=>[
            LIBRARY_STATES
        ], {
        nullable: true,
        description: '办件库的状态，任一即可'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceFilterInput.prototype, "libraryState", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'beginning of 办件编号 or of the case number'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceFilterInput.prototype, "search", void 0);
LibraryDifferenceFilterInput = _ts_decorate([
    InputType('LibraryDifferenceFilter', {
        description: 'Which differences a list shows'
    })
], LibraryDifferenceFilterInput);
export class LibraryDifferenceType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], LibraryDifferenceType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号, or the case number of the bundle'
    }),
    _ts_metadata("design:type", String)
], LibraryDifferenceType.prototype, "projid", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case on whose page it is found'
    }),
    _ts_metadata("design:type", String)
], LibraryDifferenceType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'our state when it was last compared'
    }),
    _ts_metadata("design:type", String)
], LibraryDifferenceType.prototype, "localState", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the same as people read it'
    }),
    _ts_metadata("design:type", String)
], LibraryDifferenceType.prototype, "localStateTitle", void 0);
_ts_decorate([
    Field(()=>LIBRARY_STATES, {
        description: '办件库的状态'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "libraryState", void 0);
_ts_decorate([
    Field(()=>DIFFERENCE_STATES, {
        description: '该差异的处理情况'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was found first'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "seenAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近一次核对的时间'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "checkedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was found to be gone'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "resolvedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when somebody looked into it'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "verifiedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '核实的人'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "verifiedBy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it may stay as it is'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "verifyReason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was last sent again from here'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "repushedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近一次重推的人'
    }),
    _ts_metadata("design:type", Object)
], LibraryDifferenceType.prototype, "repushedBy", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the caller may send the case to the library again'
    }),
    _ts_metadata("design:type", Boolean)
], LibraryDifferenceType.prototype, "canRepush", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the caller may mark it 已核实'
    }),
    _ts_metadata("design:type", Boolean)
], LibraryDifferenceType.prototype, "canVerify", void 0);
LibraryDifferenceType = _ts_decorate([
    ObjectType('LibraryDifference', {
        simpleResolvers: true,
        description: '对账差异: a record of which the case library says something else than we'
    })
], LibraryDifferenceType);
export const LibraryDifferenceConnection = connectionOf('LibraryDifference', ()=>LibraryDifferenceType);

//# sourceMappingURL=difference.type.js.map