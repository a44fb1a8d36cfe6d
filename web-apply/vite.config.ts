import { clientConfig } from '@yjs/web-kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(clientConfig({ base: '/apply/', port: 5176 }));
