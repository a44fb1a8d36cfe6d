import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { connectWhenReady } from "./owner-connection.js";
import { hasEnded } from "./postmaster-file.js";
import { serverSettings } from "./server-settings.js";
/** A recovery after a crash of the machine may replay much. */ const readyTimeoutMs = 120_000;
const fastStopMs = 6_000;
const immediateStopMs = 2_000;
const attempts = 3;
/** Starts `postgres` on a free port and waits until it answers; a port that another process took meanwhile is left. */ export async function startServer(options) {
    for(let attempt = 1;; attempt += 1){
        try {
            return await startOnce(options, options.port ?? await freePort());
        } catch (error) {
            if (attempt === attempts || options.port !== undefined || !isPortTaken(error)) throw error;
        }
    }
}
/** Ends the server by closing its sessions; when that takes too long, without a checkpoint (it recovers next time). */ export async function stopServer(pid) {
    signal(pid, 'SIGINT');
    if (await hasEnded(pid, fastStopMs)) return;
    signal(pid, 'SIGQUIT');
    if (await hasEnded(pid, immediateStopMs)) return;
    throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
async function startOnce(options, port) {
    const { folder } = options;
    const child = launch(options, port);
    const address = {
        port,
        password: folder.password
    };
    let ended;
    child.once('error', (error)=>{
        ended = error.message;
    });
    child.once('exit', (code)=>{
        ended = `PostgreSQL ended with code ${code} while starting.\n${lastLines(folder.log)}`;
    });
    try {
        const owner = await connectWhenReady(address, ()=>ended, readyTimeoutMs);
        child.unref();
        return {
            pid: child.pid,
            address,
            owner
        };
    } catch (error) {
        if (child.pid !== undefined && ended === undefined) await stopServer(child.pid);
        throw error;
    }
}
function launch(options, port) {
    const { folder, binaries, user, durable, settings } = options;
    const log = openSync(folder.log, 'w', 0o600);
    try {
        return spawn(binaries.postgres, [
            '-D',
            folder.data,
            ...serverSettings({
                port,
                durable,
                extra: settings
            })
        ], {
            ...user,
            cwd: '/',
            // A group of its own: Ctrl-C and signals to the group reach the application first, which then stops the server.
            detached: true,
            stdio: [
                'ignore',
                log,
                log
            ],
            windowsHide: true
        });
    } finally{
        closeSync(log);
    }
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    } catch  {
    // It has ended by itself.
    }
}
function lastLines(file) {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n');
}
function isPortTaken(error) {
    return error instanceof Error && /could not bind|address already in use/i.test(error.message);
}
function freePort() {
    return new Promise((resolve, reject)=>{
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', ()=>{
            const address = probe.address();
            probe.close(()=>address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')));
        });
    });
}

//# sourceMappingURL=server.js.map