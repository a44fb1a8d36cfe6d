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
export class SignInChallenge {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], SignInChallenge.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], SignInChallenge.prototype, "sessionId", void 0);
_ts_decorate([
    Property({
        type: 'json'
    }),
    _ts_metadata("design:type", typeof Challenge === "undefined" ? Object : Challenge)
], SignInChallenge.prototype, "challenge", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 130
    }),
    _ts_metadata("design:type", String)
], SignInChallenge.prototype, "publicKey", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], SignInChallenge.prototype, "createdAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SignInChallenge.prototype, "answeredAt", void 0);
SignInChallenge = _ts_decorate([
    Entity({
        tableName: 'sign_in_challenge'
    })
], SignInChallenge);

//# sourceMappingURL=sign-in-challenge.entity.js.map