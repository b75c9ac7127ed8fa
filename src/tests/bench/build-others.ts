import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, measureCommand } from './measure-command.ts';

/** A generator of sites to compare with, by a bare template: a page an article, and a list. */
type Other = { name: string; test: string[]; prepare: (folder: string) => void; build: string[] };

const PAGE = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${text}</main></body></html>`;

const others: Other[] = [
  {
    name: 'Hugo',
    test: ['hugo', 'version'],
    prepare: (folder) => {
      const layouts = join(folder, 'layouts/_default');
      mkdirSync(layouts, { recursive: true });
      writeFileSync(join(folder, 'config.toml'), 'disableKinds = ["taxonomy", "term", "RSS"]\n');
      writeFileSync(join(layouts, 'single.html'), PAGE('{{ .Title }}', '{{ .Content }}'));
      writeFileSync(join(layouts, 'list.html'), PAGE('{{ .Title }}', ''));
    },
    build: ['hugo', '--quiet', '--destination', 'out'],
  },
  {
    name: 'Eleventy',
    test: ['npx', '--yes', '@11ty/eleventy@3', '--version'],
    prepare: (folder) => {
      mkdirSync(join(folder, 'content/_includes'), { recursive: true });
      writeFileSync(
        join(folder, 'content/_includes/page.liquid'),
        PAGE('{{ title }}', '{{ content }}'),
      );
      const data = { layout: 'page.liquid', templateEngineOverride: 'md' };
      writeFileSync(join(folder, 'content/content.json'), JSON.stringify(data));
    },
    build: ['npx', '--yes', '@11ty/eleventy@3', '--quiet', '--input=content', '--output=out'],
  },
];

/**
 * Builds the articles with the other generators that are on the machine, and indexes what they make with
 * Pagefind.
 *
 * @param folder To work in.
 * @param articles Folder of the articles.
 * @returns What each took with the index, by its name.
 */
export async function buildOthers(
  folder: string,
  articles: string,
): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  const pagefind = join(process.cwd(), 'node_modules/.bin/pagefind');
  for (const { name, test, prepare, build } of others) {
    const [command = '', ...parameters] = test;
    if (spawnSync(command, parameters).status !== 0) continue;
    const own = join(folder, name);
    rmSync(own, { recursive: true, force: true });
    cpSync(articles, join(own, 'content/articles'), { recursive: true });
    prepare(own);
    const pages = await measureCommand(build, { cwd: own });
    const search = await measureCommand([pagefind, '--site', 'out', '--quiet'], { cwd: own });
    measured.set(`${name} + Pagefind`, {
      seconds: pages.seconds + search.seconds,
      processor: pages.processor + search.processor,
      megabytes: Math.max(pages.megabytes, search.megabytes),
    });
  }
  return measured;
}
