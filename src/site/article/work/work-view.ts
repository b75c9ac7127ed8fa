import { type Edit, findEdit } from '../../../articles/revisions/find-edit.ts';
import type { Removal } from '../../../copy/lines/copy-facts.ts';
import { getSettings } from '../../../settings.ts';
import { type Article, getStore } from '../../data/get-articles.ts';
import { toViewedRevision, type ViewedRevision } from '../revisions/revisions-view.ts';

/** What is being done to an article, as its editor sees it. */
export type WorkView = {
  /** What was taken out of the copy. */
  removals: readonly Removal[];
  /** What readers would be told of the file as it stands, or why they would be told nothing. */
  edit: ViewedRevision | Exclude<Edit['state'], 'changed'>;
};

/** Makes the view of what is being done to an article, from its file and the file’s history. */
export async function makeWorkView({ id, getFacts }: Article): Promise<WorkView> {
  const path = (await getStore()).get(id)?.path;
  const { contentDir } = getSettings(process.env, process.cwd());
  const edit: Edit = path ? await findEdit(contentDir, path, Date.now()) : { state: 'unknown' };
  return {
    removals: getFacts().removals,
    edit: edit.state === 'changed' ? toViewedRevision(edit.revision) : edit.state,
  };
}
