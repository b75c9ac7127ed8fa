import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import { getRehypePlugins, remarkPlugins } from '../../copy/pipeline.ts';
import type { Registry } from '../../names/registry/registry.ts';
import { type Measured, readClock } from './measure-growth.ts';

/** Measures each step of cleaning by itself: reading marks, every rule in its order, writing. */
export function measurePipeline(registry: Registry): Measured {
  const plugins: Pluggable[] = [
    ...remarkPlugins.filter((plugin) => plugin !== remarkGfm),
    [remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }],
    ...getRehypePlugins({ registry }),
  ];
  const reader = remark().use(remarkGfm).freeze();
  const writer = unified().use(rehypeStringify).freeze();
  const steps = plugins.map((plugin, place) => {
    const [use] = Array.isArray(plugin) ? plugin : [plugin];
    const name = typeof use === 'function' && use.name ? use.name : 'rule';
    return { name: `${place + 1} ${name}`, processor: unified().use([plugin]).freeze() };
  });
  return async (text) => {
    const times = new Map<string, number>();
    const file = new VFile({ value: text, data: { title: 'Talks Open', section: '', source: '' } });
    let start = readClock();
    const note = (step: string) => {
      times.set(step, readClock() - start);
      start = readClock();
    };
    let tree: Root | HastRoot = reader.parse(file);
    note('0 read');
    for (const { name, processor } of steps) {
      const next: unknown = await processor.run(tree, file);
      if (!isTree(next)) throw new Error(`${name} makes no tree.`);
      tree = next;
      note(name);
    }
    if (isHtml(tree)) writer.stringify(tree);
    note(`${steps.length + 1} write`);
    return times;
  };
}

function isTree(value: unknown): value is Root | HastRoot {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
}

/** What stands at the end of the steps is HTML. */
function isHtml(_tree: Root | HastRoot): _tree is HastRoot {
  return true;
}
