/// <reference types="vite/client" />
declare module '@fontsource-variable/plus-jakarta-sans/wght.css';
/** Made by vite.config.ts from api/contract.ts: its methods and paths without the schemas. */
declare module 'virtual:contract-routes' {
  const routes: import('@orpc/contract').AnyContractRouter;
  export default routes;
}
