import { fileURLToPath, pathToFileURL } from 'node:url';
import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Replaces the contract's schemas by its methods and paths, all that a client needs: the pages then carry no zod. */
function bareContract(): Plugin {
  const file = fileURLToPath(new URL('./src/web/api/contract.ts', import.meta.url));
  return {
    name: 'bare-contract',
    load: async (id) => {
      if (id !== file) return undefined;
      const { contract } = await import(pathToFileURL(file).href);
      return `export const contract = ${JSON.stringify(minifyContractRouter(contract))}`;
    },
  };
}

/** The pages, built to dist/web and served by the server itself. Nothing is inlined: the content policy allows files of our own only. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), bareContract()],
  build: {
    // The editor of documents is one file of its own, fetched where a document is opened.
    chunkSizeWarningLimit: 700, outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023',
    rolldownOptions: {
      // Schemas and routes that a page does not ask leave nothing behind.
      treeshake: { manualPureFunctions: ['z', 'oc'] },
      // What most pages need comes in one file: a slow machine pays for every small one.
      output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 12 }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/healthz': 'http://127.0.0.1:3000' } },
});
