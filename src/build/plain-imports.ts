/** What is used here of a plugin of Vite’s. */
type Plugin = {
  name: string;
  enforce: 'pre';
  configEnvironment: () => { build: { modulePreload: false } };
  load: (id: string) => string | undefined;
};

/**
 * Loads what scripts import on demand by a plain `import()`. Vite’s own way preloads styles and parts,
 * which nothing here has, and weighs 900 bytes on every page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Else each script lists what the parts that it imports import themselves.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
