import { posix } from 'node:path';
import SftpClient from 'ssh2-sftp-client';
/** Names under which an upload lies until it is whole. */ const PART = '.part';
const DEFAULT_PORT = 22;
/** No connection, wrong key, no right, no space. The text is for technicians. */ export class SftpFault extends Error {
    constructor(...args){
        super(...args), this.name = 'SftpFault';
    }
}
/**
 * Uploads a file so that a reader never sees half of it: written under another name, then renamed. A file of that name that is there
 * already, as a repeat finds it, is replaced by the same content.
 *
 * @throws SftpFault
 */ export function uploadFile(target, name, content) {
    return inSession(target, async (client, folder)=>{
        const path = posix.join(folder, name);
        await client.put(content, path + PART);
        // SFTP's rename refuses to replace.
        if (await client.exists(path)) await client.delete(path, true);
        await client.rename(path + PART, path);
    });
}
/** The whole files of the folder, oldest first; uploads under way are left out. @throws SftpFault */ export function listFiles(target) {
    return inSession(target, async (client, folder)=>{
        const found = await client.list(folder);
        return found.filter(({ type, name })=>type === '-' && !name.endsWith(PART)).map(({ name, size, modifyTime })=>({
                name,
                bytes: size,
                modifiedAt: new Date(modifyTime)
            })).sort((a, b)=>a.modifiedAt.getTime() - b.modifiedAt.getTime() || a.name.localeCompare(b.name));
    });
}
/** Reads a file of the folder that is not larger than `mostBytes`. @throws SftpFault */ export function downloadFile(target, name, mostBytes) {
    return inSession(target, async (client, folder)=>{
        if (name !== posix.basename(name)) throw new SftpFault('文件名不正确');
        const [info] = (await client.list(folder)).filter((file)=>file.name === name);
        if (!info) throw new SftpFault(`对方目录中没有文件 ${name}`);
        if (info.size > mostBytes) throw new SftpFault(`文件 ${name} 超过允许的大小`);
        return client.get(posix.join(folder, name));
    });
}
async function inSession(target, work) {
    const { hostname, port, pathname } = new URL(target.url);
    const client = new SftpClient();
    let pinned = true;
    // A connection that breaks is told by the call that is under way; without a listener it would end the process.
    client.on('error', ()=>undefined);
    try {
        await client.connect({
            host: target.address ?? hostname.replace(/^\[|\]$/g, ''),
            port: port ? Number(port) : DEFAULT_PORT,
            username: target.account,
            ...target.secret.includes('PRIVATE KEY') ? {
                privateKey: target.secret
            } : {
                password: target.secret
            },
            readyTimeout: target.timeoutMs,
            hostHash: 'sha256',
            hostVerifier: (hash)=>{
                pinned = hash.toLowerCase() === target.hostKey.toLowerCase();
                return pinned;
            }
        });
        return await withTimeout(work(client, decodeURIComponent(pathname)), target.timeoutMs);
    } catch (error) {
        if (error instanceof SftpFault) throw error;
        throw new SftpFault(pinned ? wordsOf(error) : '对方主机密钥与登记的指纹不一致，已中断连接', {
            cause: error
        });
    } finally{
        await client.end().catch(()=>undefined);
    }
}
async function withTimeout(work, timeoutMs) {
    let timer;
    const late = new Promise((_, reject)=>{
        timer = setTimeout(()=>reject(new SftpFault(`对方在${timeoutMs / 1000}秒内没有完成`)), timeoutMs);
    });
    try {
        return await Promise.race([
            work,
            late
        ]);
    } finally{
        clearTimeout(timer);
    }
}
function wordsOf(error) {
    const text = error instanceof Error ? error.message : '';
    if (/authentication/i.test(text)) return '登录失败，请核对账号和密码或密钥';
    if (/no such file/i.test(text)) return '对方没有该目录或文件';
    if (/permission denied/i.test(text)) return '对方拒绝写入该目录';
    const code = /E[A-Z]{4,}/.exec(text)?.[0];
    return `与对方文件服务的连接失败${code ? `（${code}）` : ''}`;
}

//# sourceMappingURL=sftp-session.js.map