import { clientConfig } from '@yjs/web-kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(clientConfig({ base: '/staff/', port: 5173 }));
