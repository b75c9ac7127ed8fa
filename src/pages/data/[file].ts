import { join } from 'node:path';
import type { APIContext } from 'astro';
import { makeToUrl } from '../../base/address.ts';
import { tellOfContents } from '../../base/renderer-state.ts';
import { getSettings } from '../../settings.ts';
import { getUnaffected } from '../../site/data/get-affected.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { getStore } from '../../site/data/get-articles.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { listDatasets, toDatasetFile } from '../../site/datasets/dataset-view.ts';
import { listEndings } from '../../site/datasets/format-dataset.ts';
import { writeDataset } from '../../site/datasets/known-records.ts';

export async function getStaticPaths() {
  const { outDir, siteUrl } = getSettings(process.env, process.cwd());
  const { isSameYear } = await getUnaffected();
  const notes = await getStore();
  const toUrl = makeToUrl(new URL(siteUrl));
  const paths = listDatasets(await getArchive()).flatMap((dataset) => {
    const { name, year, makeDigest } = dataset;
    const isSame = year !== undefined && isSameYear(year);
    const view = isSame ? undefined : [name, year ?? '', makeDigest()];
    return listEndings(dataset).map((ending) => {
      const file = `${toDatasetFile(dataset)}.${ending}`;
      const last = { notes, file: join(outDir, 'data', file) };
      const makeContent = () => writeDataset(dataset, ending, toUrl, last);
      return toStaticPath({ file }, { makeContent }, view);
    });
  });
  tellOfContents(
    paths.map(({ params: { file }, props }) => [`data/${file}`, props.makeContent] as const),
  );
  return paths;
}

export function GET({ props }: APIContext<{ makeContent: () => Buffer<ArrayBuffer> }>) {
  return new Response(props.makeContent());
}
