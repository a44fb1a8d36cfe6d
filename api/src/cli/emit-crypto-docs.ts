import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cryptoServiceDocument } from '../domains/cryptography/index.ts';

/** Writes the OpenAPI document of the cryptography service into the folder named by the first argument (docs/reference/crypto). */
const folder = process.argv[2];
if (!folder) throw new Error('usage: emit-crypto-docs <folder>');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'openapi.json'), `${JSON.stringify(cryptoServiceDocument(), null, 2)}\n`);
