import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Methods and paths of the contract as plain data, so that the pages carry neither zod nor any schema. */
function contractRoutes(): Plugin {
  const name = 'virtual:contract-routes';
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      const { contract } = await import(new URL('./src/web/api/contract.ts', import.meta.url).href);
      return `export default ${JSON.stringify(minifyContractRouter(contract))}`;
    },
  };
}

/** The pages, built to dist/web and served by the server itself. Nothing is inlined: the content policy allows files of our own only. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), contractRoutes()],
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/healthz': 'http://127.0.0.1:3000' } },
});
