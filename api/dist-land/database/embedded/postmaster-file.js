import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
/**
 * Reads `postmaster.pid`; undefined when there is none or its process has ended. A file whose number meanwhile belongs
 * to another program (likely after a restart of a container) is removed, because PostgreSQL would refuse to start.
 */ export function readPostmaster(data) {
    const file = join(data, 'postmaster.pid');
    const lines = readText(file)?.split('\n') ?? [];
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!(pid > 0 && port > 0 && isAlive(pid))) return undefined;
    const commandLine = readText(`/proc/${pid}/cmdline`);
    if (commandLine === undefined || commandLine.includes(data)) return {
        pid,
        port
    };
    rmSync(file, {
        force: true
    });
    return undefined;
}
function readText(file) {
    try {
        return readFileSync(file, 'utf8');
    } catch  {
        return undefined;
    }
}
/** True while the process exists, also when it belongs to another user. */ export function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code === 'EPERM';
    }
}
/** Waits until the process has ended; false when it is still there after `timeoutMs`. */ export async function hasEnded(pid, timeoutMs) {
    for(let waited = 0; isAlive(pid); waited += pollMs){
        if (waited >= timeoutMs) return false;
        await new Promise((resolve)=>setTimeout(resolve, pollMs));
    }
    return true;
}
const pollMs = 20;

//# sourceMappingURL=postmaster-file.js.map