import { readFileSync } from 'node:fs';
/** Accounts of this name exist on every Linux; `initdb` refuses a number without an entry in the password file. */ const accountName = 'nobody';
/**
 * PostgreSQL refuses to run as root. A process of root therefore starts it as `nobody`; everybody else runs it as
 * themselves, which is what `undefined` says.
 */ export function databaseUser() {
    if (process.getuid?.() !== 0) return undefined;
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry)=>entry.startsWith(`${accountName}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid === undefined || gid === undefined) {
        throw new Error(`The embedded PostgreSQL cannot run as root and there is no account "${accountName}": set DATABASE_URL instead.`);
    }
    return {
        uid: Number(uid),
        gid: Number(gid)
    };
}

//# sourceMappingURL=database-user.js.map