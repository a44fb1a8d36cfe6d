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
/** ACTIVE may work; the others may only take the step they are named after. */ export const SESSION_STAGES = [
    'ACTIVE',
    'PASSWORD',
    'SECOND_FACTOR',
    'ENROLMENT'
];
export class Session {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Session.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Session.prototype, "userId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Session.prototype, "tokenHash", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 15
    }),
    _ts_metadata("design:type", typeof SessionStage === "undefined" ? Object : SessionStage)
], Session.prototype, "stage", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Session.prototype, "client", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 45
    }),
    _ts_metadata("design:type", String)
], Session.prototype, "ip", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], Session.prototype, "createdAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], Session.prototype, "lastSeenAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], Session.prototype, "expiresAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Session.prototype, "secondFactorAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 130,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Session.prototype, "offeredKey", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Session.prototype, "endedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 30,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Session.prototype, "endReason", void 0);
Session = _ts_decorate([
    Entity({
        tableName: 'session'
    })
], Session);

//# sourceMappingURL=session.entity.js.map