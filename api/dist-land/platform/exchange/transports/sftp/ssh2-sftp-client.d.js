/** The part of ssh2-sftp-client that is used here; the package brings no types. */ 
//# sourceMappingURL=ssh2-sftp-client.d.js.map