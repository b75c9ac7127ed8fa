import { join } from 'node:path';
import type { APIContext } from 'astro';
import { makeToUrl } from '../../base/address.ts';
import { getSettings } from '../../settings.ts';
import { getUnaffected } from '../../site/data/get-affected.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { getStore } from '../../site/data/get-articles.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { type Dataset, listDatasets, toDatasetFile } from '../../site/datasets/dataset-view.ts';
import { type Ending, listEndings } from '../../site/datasets/format-dataset.ts';
import { writeDataset } from '../../site/datasets/known-records.ts';

type Props = { dataset: Dataset; ending: Ending };

export async function getStaticPaths() {
  const { isSameYear } = await getUnaffected();
  return listDatasets(await getArchive()).flatMap((dataset) => {
    const { name, year, makeDigest } = dataset;
    const isSame = year !== undefined && isSameYear(year);
    const view = isSame ? undefined : [name, year ?? '', makeDigest()];
    return listEndings(dataset).map((ending) => {
      const file = `${toDatasetFile(dataset)}.${ending}`;
      return toStaticPath({ file }, { dataset, ending }, view);
    });
  });
}

export async function GET({ props, params, site }: APIContext<Props>) {
  const { outDir } = getSettings(process.env, process.cwd());
  const last = { notes: await getStore(), file: join(outDir, 'data', `${params['file']}`) };
  // A year is megabytes, which a response would count before it encodes them.
  return new Response(
    Buffer.from(writeDataset(props.dataset, props.ending, makeToUrl(site), last)),
  );
}
