import { Migration } from '@mikro-orm/migrations';
/** Failures are also counted by the address they come from. */ export class Migration2026112451 extends Migration {
    up() {
        this.addSql(`create index sign_in_attempt_address on sign_in_attempt (ip, at desc) where result = 'FAILED'`);
    }
}

//# sourceMappingURL=51-sign-in-address.js.map