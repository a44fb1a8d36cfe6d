import { existsSync } from 'node:fs';
import { isInstalled } from './packages.mjs';

/** Programs that the API tests speak to as to a partner's systems: where they lie, and the package that brings them. */
const programs = [
  { paths: ['/usr/lib/rabbitmq/bin/rabbitmq-server'], variable: 'RABBITMQ_SERVER', package: 'rabbitmq-server' },
  { paths: ['/usr/sbin/sshd'], variable: 'SSHD', package: 'openssh-server' },
  { paths: ['/usr/bin/openssl'], variable: 'OPENSSL', package: 'openssl' },
];

const isThere = ({ paths, variable }) => Boolean(process.env[variable]) || paths.some((path) => existsSync(path));

/** Packages that are missing for the tests with a real broker and a real SFTP server. */
export function missingPartnerPackages() {
  return programs.filter((program) => !isThere(program) && !isInstalled(program.package)).map((p) => p.package);
}

/** @throws with one line that says what to install */
export function requirePartners() {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) return;
  const names = missing.map((program) => program.package).join(', ');
  throw new Error(
    `The tests with partners' queues and files need ${names}: install them, or set ${missing.map((p) => p.variable).join(', ')}.`,
  );
}
