/** The part of Vite’s type of plugins that is used here. */
type Plugin = {
  name: string;
  enforce: 'pre';
  configEnvironment: () => { build: { modulePreload: false } };
  load: (id: string) => string | undefined;
};

/**
 * Makes scripts use a plain `import()`. The helper of Vite also preloads styles and chunks, which scripts here do not
 * have, and adds 900 bytes to every page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Otherwise each script lists the imports of the chunks that it imports.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
