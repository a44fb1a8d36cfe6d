import type { FastifyInstance } from 'fastify';
import { type LegacyPrograms, MANNERS, type ProgramManner } from './programs.ts';

/** The programs of the client systems on the sandbox's page; none where they have no database. */
export function mountPrograms(server: FastifyInstance, programs: LegacyPrograms | undefined): void {
  server.get('/legacy/programs', async () => programs?.states() ?? []);
  server.put<{ Params: { clientId: string }; Body: { manner: ProgramManner } }>(
    '/legacy/programs/:clientId',
    async (request, reply) => {
      const { manner } = request.body;
      if (!programs || !Object.hasOwn(MANNERS, manner)) return reply.code(400).send({ message: '没有这种方式' });
      return programs.set(request.params.clientId, manner);
    },
  );
}
