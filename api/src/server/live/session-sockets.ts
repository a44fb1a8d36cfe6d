/** An open socket of a signed-in user. */
export interface SessionSocket {
  readonly sessionId: string;
  readonly userId: string;
  /** Says that the session is over and closes. */
  end(): void;
}

/** The sockets of this node by session, so that the end of a session is the end of its sockets. */
export class SessionSockets {
  readonly #bySession = new Map<string, Set<SessionSocket>>();
  readonly #most: number;

  /** @param most how many sockets one session may hold open. */
  constructor(most: number) {
    this.#most = most;
  }

  /** False when the session has as many as it may. */
  admit(socket: SessionSocket): boolean {
    const held = this.#bySession.get(socket.sessionId) ?? new Set();
    if (held.size >= this.#most) return false;
    this.#bySession.set(socket.sessionId, held.add(socket));
    return true;
  }

  release(socket: SessionSocket): void {
    const held = this.#bySession.get(socket.sessionId);
    held?.delete(socket);
    if (held?.size === 0) this.#bySession.delete(socket.sessionId);
  }

  sessionIds(): string[] {
    return [...this.#bySession.keys()];
  }

  /** Ends the sockets of a session. */
  endSession(sessionId: string): void {
    for (const socket of this.#bySession.get(sessionId) ?? []) socket.end();
  }

  /** Ends the sockets of all sessions of a user. */
  endUser(userId: string): void {
    for (const held of this.#bySession.values()) for (const socket of held) if (socket.userId === userId) socket.end();
  }
}
