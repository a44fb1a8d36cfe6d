/** An open socket of a signed-in user. */ /** The sockets of this node by session, so that the end of a session is the end of its sockets. */ export class SessionSockets {
    #bySession;
    #most;
    /** @param most how many sockets one session may hold open. */ constructor(most){
        this.#bySession = new Map();
        this.#most = most;
    }
    /** False when the session has as many as it may. */ admit(socket) {
        const held = this.#bySession.get(socket.sessionId) ?? new Set();
        if (held.size >= this.#most) return false;
        this.#bySession.set(socket.sessionId, held.add(socket));
        return true;
    }
    release(socket) {
        const held = this.#bySession.get(socket.sessionId);
        held?.delete(socket);
        if (held?.size === 0) this.#bySession.delete(socket.sessionId);
    }
    sessionIds() {
        return [
            ...this.#bySession.keys()
        ];
    }
    /** Ends the sockets of a session. */ endSession(sessionId) {
        for (const socket of this.#bySession.get(sessionId) ?? [])socket.end();
    }
    /** Ends the sockets of all sessions of a user. */ endUser(userId) {
        for (const held of this.#bySession.values())for (const socket of held)if (socket.userId === userId) socket.end();
    }
}

//# sourceMappingURL=session-sockets.js.map