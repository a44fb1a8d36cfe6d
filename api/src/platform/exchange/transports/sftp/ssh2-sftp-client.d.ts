/** The part of ssh2-sftp-client that is used here; the package brings no types. */
declare module 'ssh2-sftp-client' {
  import type { Socket } from 'node:net';

  /** How a session is opened; of ssh2, on which the client stands. */
  export interface ConnectConfig {
    sock: Socket;
    username: string;
    password?: string;
    privateKey?: string;
    readyTimeout: number;
    hostHash: 'sha256';
    hostVerifier: (hash: string) => boolean;
  }

  export interface FileInfo {
    type: string;
    name: string;
    size: number;
    modifyTime: number;
  }

  export default class SftpClient {
    constructor(name?: string);
    connect(config: ConnectConfig): Promise<unknown>;
    list(path: string): Promise<FileInfo[]>;
    get(path: string): Promise<Buffer>;
    put(content: Buffer, path: string): Promise<string>;
    rename(from: string, to: string): Promise<string>;
    exists(path: string): Promise<false | string>;
    delete(path: string, ignoreMissing?: boolean): Promise<string>;
    end(): Promise<boolean>;
    on(event: 'error', listener: (error: Error) => void): void;
  }
}
