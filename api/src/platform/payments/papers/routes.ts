import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../documents/index.ts';
import type { App } from '../../kernel/index.ts';
import { packVouchers } from './pack-vouchers.ts';
import { printBatch } from './print-batch.ts';

/** What may be taken away of a batch: `…/batch.pdf` and `…/vouchers.zip`. */
export function paperRoutes(server: FastifyInstance, app: App): void {
  documentRoute(server, app, {
    url: '/exports/payment-batches/:id/batch.pdf',
    access: 'payment:view',
    print: printBatch,
  });
  documentRoute(server, app, {
    url: '/exports/payment-batches/:id/vouchers.zip',
    access: 'payment:export',
    print: packVouchers,
  });
}
