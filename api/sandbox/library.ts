import { CryptoError, canonicalJson, sm2Decrypt, sm2Verify } from '../src/platform/crypto/index.ts';
import type { SealedMessage } from '../src/platform/exchange/http-sender.ts';
import { demoEncryptionPair } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import { Journal } from './journal.ts';

/** A message as the library keeps it. */
export interface LibraryEntry {
  pushId: string;
  kind: string;
  streamKey: string;
  seq: number;
  projid: string;
  fields: Readonly<Record<string, unknown>>;
  receivedAt: string;
}

/** A record that the library lost: it no longer knows the case, though it still knows which numbers it has seen. */
interface Loss {
  lost: string;
}

const answer = (code: number, message: string, status = 200): Answer => ({ status, body: { code, message } });

/**
 * The case library (办件库): five kinds of messages by the public pattern of 01 §2.7. Takes each push id once, wants BASIC first and the
 * numbers of a stream rising (a gap is a skipped push).
 */
export class CaseLibrary {
  entries: LibraryEntry[] = [];
  readonly #pushIds = new Set<string>();
  readonly #accepted = new Set<string>();
  readonly #lastSeqs = new Map<string, number>();
  /** Calls that repeated a push id already kept. */
  repeats = 0;
  readonly #now: () => Date;
  readonly #journal: Journal<LibraryEntry | Loss>;

  constructor(now: () => Date, journal: Journal<LibraryEntry | Loss> = new Journal(undefined)) {
    this.#now = now;
    this.#journal = journal;
    for (const line of journal.read()) {
      if ('lost' in line) this.#lose(line.lost);
      else this.#keep(line);
    }
  }

  receive(sealed: SealedMessage, signerPublicKey: string): Answer {
    const { signature, ...content } = sealed;
    if (typeof signature !== 'string' || !sm2Verify(canonicalJson(content), signature, signerPublicKey)) {
      return answer(4003, '签名验证失败');
    }
    const fields = open(sealed);
    if (!fields) return answer(4004, '报文解密失败');
    if (this.#pushIds.has(sealed.pushId)) {
      this.repeats += 1;
      return answer(200, '重复报文，已按首次处理');
    }
    const refusal = this.#check(sealed, fields);
    if (refusal) return refusal;
    const { pushId, kind, streamKey, seq } = sealed;
    const receivedAt = this.#now().toISOString();
    const entry = { pushId, kind, streamKey, seq, projid: String(fields.projid), fields, receivedAt };
    this.#keep(entry);
    this.#journal.append(entry);
    return answer(200, '成功');
  }

  #keep(entry: LibraryEntry): void {
    this.#pushIds.add(entry.pushId);
    this.#lastSeqs.set(entry.streamKey, entry.seq);
    if (entry.kind === 'BASIC') this.#accepted.add(entry.projid);
    this.entries.push(entry);
  }

  /** Loses a record, as a migration or a restored backup does: what is pushed next is answered 「未找到受理信息」. */
  lose(projid: string): void {
    this.#lose(projid);
    this.#journal.append({ lost: projid });
  }

  #lose(projid: string): void {
    this.#accepted.delete(projid);
    this.entries = this.entries.filter((entry) => entry.projid !== projid);
  }

  /** Everything kept, by 办件编号, for comparison with the product. */
  records(projids?: readonly string[]) {
    const wanted = projids && new Set(projids);
    const groups = new Map<string, LibraryEntry[]>();
    for (const entry of this.entries) {
      if (wanted && !wanted.has(entry.projid)) continue;
      groups.set(entry.projid, [...(groups.get(entry.projid) ?? []), entry]);
    }
    return [...groups].map(([number, messages]) => ({
      projid: number,
      itemname: messages.find((message) => message.kind === 'BASIC')?.fields.itemname ?? null,
      doneresult: messages.findLast((message) => message.kind === 'DONE')?.fields.doneresult ?? null,
      messages: messages.map(({ kind, seq, pushId, receivedAt, fields }) => ({
        kind,
        seq,
        pushId,
        receivedAt,
        fields,
      })),
    }));
  }

  #check({ kind, streamKey, seq }: SealedMessage, fields: Readonly<Record<string, unknown>>): Answer | undefined {
    const { projid } = fields;
    if (typeof projid !== 'string' || projid === '') return answer(4002, '缺少办件编号 projid');
    if (kind !== 'BASIC' && !this.#accepted.has(projid)) return answer(4001, '未找到受理信息');
    const last = this.#lastSeqs.get(streamKey) ?? 0;
    return seq <= last ? answer(4009, `报文序号${seq}早于已接收的${last}`) : undefined;
  }
}

function open(sealed: SealedMessage): Record<string, unknown> | undefined {
  try {
    const fields: unknown = JSON.parse(
      sm2Decrypt(sealed.body, demoEncryptionPair('LIBRARY').privateKey).toString('utf8'),
    );
    return typeof fields === 'object' && fields !== null ? { ...fields } : undefined;
  } catch (error) {
    if (error instanceof CryptoError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
