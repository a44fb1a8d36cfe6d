import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { uuidv7 } from '../../../database/uuid.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { safeFileName } from '../file-name.ts';
import { checkAnnounced } from '../file-rules.ts';
import { materialRuleOf } from '../material-rules.ts';
import { cut, removePiece, removePieces, writePiece } from './pieces.ts';
import { countPiece, deleteUpload, getOwnUpload, insertUpload } from './upload-rows.ts';

/**
 * Where the tus protocol keeps what has come, for one caller: pieces sealed like the vault's files, counted in the database, so that any
 * node can go on and nothing lies readable on a disk.
 */
export class SealedStore extends DataStore {
  readonly #ctx: Ctx;

  constructor(ctx: Ctx) {
    super();
    this.#ctx = ctx;
    this.extensions = ['creation', 'termination'];
  }

  /** @throws E-0006 for what is announced larger than its kind may be */
  override async create(upload: Upload): Promise<Upload> {
    const { filename, materialCode } = upload.metadata ?? {};
    const name = safeFileName(filename ?? '', 'bin');
    const size = upload.size ?? 0;
    const code = materialCode || undefined;
    checkAnnounced({ name, size }, await materialRuleOf(this.#ctx, code));
    await transaction(this.#ctx, (tx) => insertUpload(tx, { id: upload.id, name, materialCode: code ?? null, size }));
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, received } = await getOwnUpload(this.#ctx, id);
    return new Upload({ id, size, offset: received });
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    let at = offset;
    for await (const bytes of cut(source)) {
      const piece = { id: uuidv7(this.#ctx.app.clock.now().getTime()), startsAt: at, bytes: bytes.length };
      await writePiece(this.#ctx.app, id, piece.id, bytes);
      if (!(await countPiece(this.#ctx, id, piece))) {
        await removePiece(this.#ctx.app, id, piece.id);
        throw ERRORS.INVALID_OFFSET;
      }
      at += bytes.length;
    }
    return at;
  }

  override async remove(id: string): Promise<void> {
    await getOwnUpload(this.#ctx, id);
    await deleteUpload(this.#ctx, id);
    await removePieces(this.#ctx.app, id);
  }
}
