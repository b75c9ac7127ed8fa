import type { APIContext } from 'astro';
import { makeToUrl } from '../../base/address.ts';
import { getUnaffected } from '../../site/data/get-affected.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { type Dataset, listDatasets, toDatasetFile } from '../../site/datasets/dataset-view.ts';
import { type Ending, formatDataset, listEndings } from '../../site/datasets/format-dataset.ts';

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

export function GET({ props, site }: APIContext<Props>) {
  const toUrl = makeToUrl(site);
  // A year is megabytes, which a response would count before it encodes them.
  return new Response(Buffer.from(formatDataset(props.dataset, props.ending, toUrl)));
}
