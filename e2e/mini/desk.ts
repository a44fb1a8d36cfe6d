import { randomUUID } from 'node:crypto';
import { cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { demoPassword } from '../staff/console.ts';

/** The window of Hongkou. */
export class Desk {
  private constructor(private readonly session: ApiSession) {}

  static async open(): Promise<Desk> {
    const session = new ApiSession(await cookieJar());
    await session.signIn('clerk_hk', demoPassword);
    return new Desk(session);
  }

  /** Moves one case, act by act. @throws Error with what the product says of an act that it does not do */
  async move(id: string, ...acts: readonly [action: string, input?: object][]): Promise<void> {
    for (const [action, input = {}] of acts) {
      const { case: one } = await this.session.run<{ case: { version: number } }>(
        'query ($id: ID!) { case(id: $id) { id version } }',
        {
          id,
        },
      );
      const { reasonCode = null, reasonText = null, ...rest } = input as Record<string, unknown>;
      const { advanceCases } = await this.session.run<{
        advanceCases: { rows: { result: string; message: string }[] };
      }>('mutation ($input: ActInput!) { advanceCases(input: $input) { rows { result message } } }', {
        input: {
          action,
          requestId: randomUUID(),
          rows: [{ id, version: one.version, reasonCode, reasonText }],
          ...rest,
        },
      });
      const [row] = advanceCases.rows;
      if (row?.result !== 'OK') throw new Error(`${action} refused: ${row?.message}`);
    }
  }
}
