import type { Archive } from '../data/archive.ts';
import { DATASETS, listDatasets, toDatasetFile } from '../datasets/dataset-view.ts';
import { CITED_FORMATS, FORMATS, listEndings } from '../datasets/format-dataset.ts';
import { type Frame, toFrame } from '../layout/frame.ts';

/** All that the page of data shows. */
export type DatasetsView = {
  frame: Frame;
  /** The files of each kind of rows; those of the latest year first. */
  lists: {
    name: (typeof DATASETS)[number];
    files: { name: string; rows: number; formats: { name: string; path: string }[] }[];
  }[];
};

/** Makes the view of the page of data. */
export function toDatasetsView(archive: Archive): DatasetsView {
  const formats = { ...FORMATS, ...CITED_FORMATS };
  const files = listDatasets(archive).map((dataset) => {
    const file = toDatasetFile(dataset);
    const links = listEndings(dataset).map((ending) => {
      return { name: formats[ending], path: `/data/${file}.${ending}` };
    });
    return { of: dataset.name, name: file, rows: dataset.count, formats: links };
  });
  const lists = DATASETS.map((name) => {
    return { name, files: files.filter(({ of }) => of === name).map(({ of: _, ...file }) => file) };
  });
  return { frame: toFrame(archive), lists };
}
