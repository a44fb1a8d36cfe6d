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
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
export class TaskRow {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "kind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "recordType", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "recordId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "recordTitle", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "title", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 120
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "subject", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 30
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "roleCode", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "orgId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "orgPath", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 6
    }),
    _ts_metadata("design:type", String)
], TaskRow.prototype, "districtCode", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TaskRow.prototype, "assigneeId", void 0);
_ts_decorate([
    Property({
        type: 'smallint'
    }),
    _ts_metadata("design:type", Number)
], TaskRow.prototype, "priority", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TaskRow.prototype, "dueAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], TaskRow.prototype, "createdAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TaskRow.prototype, "closedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TaskRow.prototype, "closedBy", void 0);
TaskRow = _ts_decorate([
    Entity({
        tableName: 'task'
    })
], TaskRow);

//# sourceMappingURL=task.entity.js.map