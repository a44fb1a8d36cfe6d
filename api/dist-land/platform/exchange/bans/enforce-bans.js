import { followSettings } from "../../live/index.js";
import { normaliseIp } from "../gateway/ip-list.js";
import { BANS, BanList } from "./ban-list.js";
const lists = new WeakMap();
const sockets = new WeakMap();
/** The list of this process; where none is followed (a console command) nobody is banned. */ export function banListOf(app) {
    return lists.get(app);
}
/** Background part: keeps the list of this node as the table has it, within a second of a change on any node, and after a restart. */ export async function startBanList(app) {
    const list = new BanList();
    const stop = await followSettings(app, BANS, async ()=>{
        await list.load(app);
        closeBanned(app, list);
    });
    lists.set(app, list);
    return async ()=>{
        lists.delete(app);
        await stop();
    };
}
/** Remembers the open connections of a server by their peer, so that a ban ends those that are kept alive (03 §39.3). */ export function watchConnections(server, app) {
    const open = sockets.get(app) ?? new Map();
    sockets.set(app, open);
    server.on('connection', (socket)=>{
        const ip = normaliseIp(socket.remoteAddress ?? '');
        if (!ip) return;
        const peers = open.get(ip) ?? new Set();
        peers.add(socket);
        open.set(ip, peers);
        socket.once('close', ()=>{
            peers.delete(socket);
            if (peers.size === 0 && open.get(ip) === peers) open.delete(ip);
        });
    });
}
/** A connection that is answering finishes its answer; one that is idle ends at once. Clerks' browsers never come from a banned partner's address. */ function closeBanned(app, list) {
    const now = app.clock.now();
    for (const [ip, peers] of sockets.get(app) ?? []){
        if (list.until(ip, now)) for (const socket of peers)socket.end();
    }
}

//# sourceMappingURL=enforce-bans.js.map