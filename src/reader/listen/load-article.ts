import { toPath } from '../../base/address.ts';

/**
 * Loads another article of the site, to be spoken from here.
 *
 * @returns Its text; nothing where it cannot be fetched.
 */
export function loadArticle(path: string): Promise<Element | undefined> {
  return new Promise((resolve) => {
    // Unlike DOMParser, which the page’s policy forbids, this parses what the site itself sends.
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      resolve(request.responseXML?.querySelector('article .prose') ?? undefined);
    });
    request.open('GET', toPath(path));
    request.send();
  });
}
