/** A connection whose page has gone without a word is noticed after two of these. */ const HEARTBEAT_MS = 12_000;
/**
 * Close code of WebSocket for "try again later", which clients do. After the 4500 and 4429 of graphql-ws they would stay away for good,
 * though most of what fails here passes: a database that restarts, sockets of a page whose network was cut.
 */ export const TRY_AGAIN_LATER = 1013;
/**
 * Carries one WebSocket into the protocol. The adapter that comes with graphql-ws writes faults with their stack to the console and their
 * text into the close frame; here they go to the log, and the client learns no more than that there was one.
 */ export function carrySocket(protocol, socket, extra, log) {
    const fail = (error)=>{
        log.error({
            err: error
        }, 'unexpected error on a socket');
        socket.close(TRY_AGAIN_LATER);
    };
    // Frames that break the protocol: ws closes with its own code (1002, 1007, 1009).
    socket.on('error', (error)=>log.warn({
            err: error
        }, 'a socket broke'));
    const closed = protocol.opened({
        protocol: socket.protocol,
        send: (text)=>new Promise((resolve, reject)=>{
                if (socket.readyState !== socket.OPEN) return resolve();
                socket.send(text, (error)=>error ? reject(error) : resolve());
            }),
        close: (code, reason)=>socket.close(code, reason),
        onMessage: (receive)=>socket.on('message', (data)=>receive(String(data)).catch(fail))
    }, extra);
    const stopHeartbeat = startHeartbeat(socket);
    socket.once('close', (code, reason)=>{
        stopHeartbeat();
        closed(code, String(reason)).catch(fail);
    });
}
function startHeartbeat(socket) {
    let answered = true;
    socket.on('pong', ()=>{
        answered = true;
    });
    const timer = setInterval(()=>{
        if (!answered) return socket.terminate();
        answered = false;
        socket.ping();
    }, HEARTBEAT_MS);
    return ()=>clearInterval(timer);
}

//# sourceMappingURL=carry-socket.js.map