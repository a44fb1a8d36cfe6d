import { randomBytes } from 'node:crypto';
import { KNOWN_CITIZENS } from '../identity/persons.ts';

/** Somebody who has an Alipay account, with the real name that Alipay knows. All fictional. */
export interface AlipayUser {
  /** How the evaluator calls him: his name. */
  name: string;
  idNo: string;
  userId: string;
  openId: string;
}

interface Code {
  user: AlipayUser;
  until: number;
}

interface Tokens {
  user: AlipayUser;
  refreshToken: string;
}

const CODE_MS = 5 * 60_000;

/** The accounts, and what they have granted us: codes that count once, tokens that are renewed. */
export class AlipayUsers {
  readonly #users = new Map<string, AlipayUser>();
  readonly #codes = new Map<string, Code>();
  readonly #tokens = new Map<string, Tokens>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
    KNOWN_CITIZENS.forEach(({ name, citizenId }, at) => {
      this.enter({ name, idNo: citizenId, userId: `208800000000${String(at + 1).padStart(4, '0')}` });
    });
  }

  /** Opens an account, or changes one: a new open_id is what a migration of the platform gives (01 §10.7). */
  enter(given: Partial<AlipayUser> & { name: string }): AlipayUser {
    const known = this.#users.get(given.name);
    const fresh = {
      userId: `2088${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`,
      openId: newToken('0'),
    };
    const user = { ...fresh, idNo: '', ...known, ...given };
    this.#users.set(user.name, user);
    return user;
  }

  all(): AlipayUser[] {
    return [...this.#users.values()];
  }

  /** What `my.getAuthCode` would give the mini-program in this person's hand. */
  authorise(name: string): string | undefined {
    const user = this.#users.get(name);
    if (!user) return undefined;
    const code = newToken('c');
    this.#codes.set(code, { user, until: this.#now().getTime() + CODE_MS });
    return code;
  }

  /** Each code counts once, and not for long. */
  spend(code: string): Tokens | undefined {
    const held = this.#codes.get(code);
    this.#codes.delete(code);
    return held && this.#now().getTime() < held.until
      ? this.#grant(this.#users.get(held.user.name) ?? held.user)
      : undefined;
  }

  renew(refreshToken: string): Tokens | undefined {
    const held = this.#tokens.get(refreshToken);
    this.#tokens.delete(refreshToken);
    return held && this.#grant(held.user);
  }

  /** The person takes back in Alipay what he has granted. */
  revoke(name: string): void {
    for (const [token, { user }] of this.#tokens) if (user.name === name) this.#tokens.delete(token);
  }

  #grant(user: AlipayUser): Tokens {
    const tokens = { user, refreshToken: newToken('r') };
    this.#tokens.set(tokens.refreshToken, tokens);
    return tokens;
  }
}

export function newToken(kind: string): string {
  return `${kind}${randomBytes(20).toString('hex')}`;
}
